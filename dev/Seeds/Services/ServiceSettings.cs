using Runner.Local;

namespace Seeds.Services;

/// <summary>The configuration of the services of one run: the same code, with shorter pauses and leases.</summary>
/// <param name="Kind">Which database.</param>
/// <param name="Folder">An empty folder for what they write.</param>
/// <param name="Environment">The run's environment.</param>
/// <param name="LogLevel">Least severe log that is written; null for none.</param>
internal sealed record ServiceSettings(LocalDatabase Kind, string Folder, string Environment, string? LogLevel)
{
    private const int Redeliveries = 10;

    /// <summary>Where SNS and SQS are, for the life that is started next.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The databases, each by its connection string.</summary>
    public required IReadOnlyDictionary<ServiceName, string> Databases { get; init; }

    /// <summary>What clients of the run bring.</summary>
    public string Token { get; } = LocalClient.NewToken();

    public IEnumerable<KeyValuePair<string, string?>> Of(ServiceName service) =>
    [
        new("Database:Provider", Kind == LocalDatabase.Postgres ? "PostgreSql" : "Sqlite"),
        new("Database:ConnectionString", Databases[service]),
        new("Aws:ServiceUrl", ServiceUrl),
        new("Aws:AccessKey", "local"),
        new("Aws:SecretKey", "local"),
        new("ClaimCheck:Folder", Path.Combine(Folder, "claim-check")),
        // The trails' heads travel as messages of their own, by the clock: one of them on its way at the end would look like a deployment that was left.
        new("Audit:HeadInterval", "01:00:00"),
        // What fails must be found where it lies: the count of a run looks into the queues.
        new("FailedMessages:IsCollecting", "false"),
        // Many lives of the services in one process: each would keep room for the numbers of all.
        new("Telemetry:Metrics", "false"),
        new("Telemetry:Interval", "00:00:00"),
        // Nobody signs in with it; on standard error it would stand between the lines of the run.
        new("Accounts:FirstPasswordFile", Path.Combine(Folder, $"{service}.password")),
        new("Serilog:MinimumLevel:Default", LogLevel ?? "Fatal"),
        .. LocalClient.Settings(Token).Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        .. Part(service), .. Patience(),
    ];

    private IEnumerable<KeyValuePair<string, string?>> Part(ServiceName service) => service == ServiceName.Builder
        ? [new("Environments:0:Name", Environment), new("Environments:0:Kind", "uat")]
        : [new("Cdms:Environment", Environment), new("Cdms:Kind", "uat")];

    private static IEnumerable<KeyValuePair<string, string?>> Patience() =>
    [
        new("Messaging:AmazonSqs:ReceiveWaitSeconds", "1"),
        new("Messaging:FailurePolicy:InPlace:0", "00:00:00"),
        new("Messaging:FailurePolicy:InPlace:1", "00:00:00.05"),
        new("Messaging:FailurePolicy:InPlace:2", "00:00:00.1"),
        .. Enumerable.Range(0, Redeliveries).Select(number =>
            new KeyValuePair<string, string?>(FormattableString.Invariant($"Messaging:FailurePolicy:Redelivery:{number}"), "00:00:01")),
        new("Messaging:Outbox:PollInterval", "00:00:00.2"),
        new("Messaging:Outbox:Lease", "00:00:03"),
        new("Messaging:Outbox:FirstLease", "00:00:03"),
        new("Messaging:Outbox:FirstDelay", "00:00:00.1"),
        new("Messaging:Outbox:LongestDelay", "00:00:00.5"),
        new("Messaging:Outbox:LongestOutageDelay", "00:00:00.5"),
    ];
}

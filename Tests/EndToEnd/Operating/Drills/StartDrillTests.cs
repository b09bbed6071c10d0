using Runner.Local;
using Runner.Processes;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>From a wrong configuration to a service that works, and a database that goes away under it: what an operator meets on the way, on PostgreSQL with a role of its own.</summary>
public sealed class StartDrillTests
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["Database__MigrateAtStart"] = "false", ["Messaging__AmazonSqs__Topology"] = "Verify", ["Telemetry__Interval"] = "00:00:01" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Configuration_Wrong_EndsWith78AndNamesWhatToCorrect()
    {
        using var folder = new Tests.Support.TemporaryFolder();
        var right = new ServiceStart("Builder.Service", "builder", Path.Combine(folder.FullPath, "log"), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Aws__Region"] = "us-east-1",
            ["ClaimCheck__Folder"] = folder.FullPath,
            ["Database__ConnectionString"] = $"Data Source={folder.FullPath}/builder.db",
        });

        var wrong = await RunAsync(right, ("Database__Provider", "Postgres"), ("Import__MaximumBytes", "5"), ("Deployments__Deadline", "00:00:00.1"));
        Assert.Equal(78, wrong.Code);
        Assert.All(["1001", "The configuration is wrong", "Database:Provider is 'Postgres'", "Import:MaximumBytes", "Deployments: give Deadline"], words => Assert.Contains(wrong.Lines, line => line.Contains(words, StringComparison.Ordinal)));
        var unreadable = await RunAsync(right, ("Deployments__Deadline", "soon"));
        Assert.Equal(78, unreadable.Code);
        Assert.Contains(unreadable.Lines, line => line.Contains("'soon' at 'Deployments:Deadline'", StringComparison.Ordinal));
        // One that is read while the service is put together.
        var early = await RunAsync(right, ("Database__MigrateAtStart", "maybe"));
        Assert.Equal(78, early.Code);
        Assert.Contains(early.Errors, line => line.Contains("'maybe' at 'Database:MigrateAtStart'", StringComparison.Ordinal));

        Assert.Equal(0, (await RunAsync(right)).Code);
    }

    [Fact]
    public async Task Database_NotMigratedRefusedAndAway_IsNamedAndTheServiceGoesOnByItself()
    {
        await using var system = await StudySystem.PrepareAsync(options => options with { Database = LocalDatabase.Postgres, Settings = Settings });
        var role = new PostgresRole(system, "builder");
        await role.CreateAsync();
        var asOwner = system.Processes.BuilderStart;
        var asRole = With(asOwner, ("Database__ConnectionString", role.ConnectionString));

        await using var builder = await ServiceProcess.StartAsync(asRole, Cancel);
        using var seen = new OperatorView(() => [builder]);
        await NotMigratedAsync(builder, seen, asRole);
        await MigrateAsync(asOwner, asRole);
        await role.GrantAsync();
        await NotProvisionedAsync(builder, seen, asRole);
        await RightsMissingAsync(role, asRole);
        await seen.HealthyAsync(builder);
        await seen.SilentAsync("MetricsStale", "builder", 3);
        await AwayAsync(system, builder, seen, asRole);
    }

    private static async Task NotMigratedAsync(ServiceProcess builder, OperatorView seen, ServiceStart asRole)
    {
        await seen.ReadinessAsync(builder, 503, "The database has not been reachable and migrated since the start");
        await OperatorView.LoggedAsync(builder, 0, 1201, "migrate");
        await seen.RaisedAsync("MetricsStale", "builder", 3);
        await OperatorView.DoctorFindsAsync(asRole, "schema", "migrations are missing", "Run 'migrate'");
    }

    private static async Task MigrateAsync(ServiceStart asOwner, ServiceStart asRole)
    {
        var refused = await ServiceCommandRun.RunAsync(asRole, "migrate");
        Assert.Equal(1, refused.Code);
        Assert.Contains(refused.Lines, line => line.Contains("1204", StringComparison.Ordinal) && line.Contains("permission denied", StringComparison.Ordinal));
        Assert.Equal(0, (await ServiceCommandRun.RunAsync(asOwner, "migrate")).Code);
    }

    private static async Task NotProvisionedAsync(ServiceProcess builder, OperatorView seen, ServiceStart asRole)
    {
        await OperatorView.LoggedAsync(builder, 0, 5106, "queue builder: missing");
        await seen.ReadinessAsync(builder, 503, "masstransit-bus");
        await seen.RaisedAsync("QueueNotAnswering", "builder builder", 3);
        await OperatorView.DoctorFindsAsync(asRole, "queue builder: missing", "topology provision");
        Assert.Equal(0, (await ServiceCommandRun.RunAsync(asRole, "topology", "provision")).Code);
        await seen.HealthyAsync(builder);
        await seen.SilentAsync("QueueNotAnswering", "builder builder", 3);
    }

    private static async Task RightsMissingAsync(PostgresRole role, ServiceStart asRole)
    {
        await OperatorView.DoctorIsContentAsync(asRole);
        await role.ExecuteAsync($"REVOKE ALL ON \"Study\" FROM {role.Name}");
        await OperatorView.DoctorFindsAsync(asRole, "rights in the database", "Study", "deploy/database");
        await role.GrantAsync();
        await OperatorView.DoctorIsContentAsync(asRole);
    }

    private static async Task AwayAsync(StudySystem system, ServiceProcess builder, OperatorView seen, ServiceStart asRole)
    {
        var since = OperatorView.Mark(builder);
        await system.Processes.Postgres!.KillAsync();
        await OperatorView.LoggedAsync(builder, since, 1801, "OutboxMetrics");
        await seen.RaisedAsync("MetricsStale", "builder", 3);
        await seen.ReadinessAsync(builder, 503, "The database does not answer");
        await OperatorView.DoctorFindsAsync(asRole, "database: it does not answer", "Database:ConnectionString");

        await system.Processes.RestartPostgresAsync(Cancel);
        await seen.HealthyAsync(builder);
        await seen.SilentAsync("MetricsStale", "builder", 3);
    }

    private static Task<ServiceCommandRun> RunAsync(ServiceStart right, params (string Key, string Value)[] changed) => ServiceCommandRun.RunAsync(With(right, changed), "describe");

    private static ServiceStart With(ServiceStart start, params (string Key, string Value)[] changed)
    {
        var settings = new Dictionary<string, string>(start.Settings, StringComparer.Ordinal);
        foreach (var (key, value) in changed)
            settings[key] = value;
        return start with { Settings = settings };
    }
}

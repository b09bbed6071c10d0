using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Builder.Forms;

/// <summary>What one request that publishes and deploys costs the database.</summary>
public sealed partial class PublishRoundTripTests
{
    private const string Versions = "/api/studies/S.1/forms/F.1/versions";
    private const string ToUat = """{"changeReason":"go","environment":"uat"}""";

    [Fact]
    public async Task Publish_WithEnvironmentOnPostgreSql_TakesThreeRoundTripsAndSevenStatements()
    {
        await using var host = await StartAsync(DatabaseProvider.PostgreSql);
        using var client = host.CreateClient();

        var sent = await RequestAsync(host, client);

        Assert.Equal(3, sent.Count);
        Assert.Equal(["UPDATE FormDef"], StatementsOf(sent[0]));
        Assert.Equal(
            ["INSERT AuditRecord", "INSERT FormDeployment", "INSERT FormDeploymentTransition", "INSERT FormVersion", "INSERT OutboxMessage", "INSERT OutboxState"],
            StatementsOf(sent[1]).Order(StringComparer.Ordinal));
        Assert.Equal("COMMIT", sent[2]);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_WithEnvironment_ReadsNothingButTheDraft(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();

        var sent = await RequestAsync(host, client);

        Assert.DoesNotContain(sent, command => command.StartsWith("SELECT", StringComparison.Ordinal) || command == "SAVEPOINT");
    }

    // Up to the commit: what comes after it is the delivery of the message.
    private static async Task<IReadOnlyList<string>> RequestAsync(BuilderHost host, HttpClient client)
    {
        // The client sends the trace along, so that the request is told from what the service does of itself at the same time.
        using var activity = new Activity(nameof(PublishRoundTripTests)).Start();
        await (await client.PostJsonAsync(Versions, ToUat)).JsonAsync(HttpStatusCode.Accepted);
        var log = host.RoundTrips.LogOf(activity).ToList();
        Assert.Contains("COMMIT", log);
        return log[..(log.IndexOf("COMMIT") + 1)];
    }

    private static IEnumerable<string> StatementsOf(string command) =>
        Statement().Matches(command).Select(match => $"{match.Groups["verb"].Value} {match.Groups["table"].Value}");

    private static async Task<BuilderHost> StartAsync(DatabaseProvider provider)
    {
        var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        return host;
    }

    [GeneratedRegex("^(?<verb>INSERT|UPDATE|DELETE|SELECT) (INTO |FROM )?\"(?<table>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Statement();
}

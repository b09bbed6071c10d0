using System.Text.RegularExpressions;
using Runner.Runs;
using Tests.Support;

namespace Tests.EndToEnd.Telemetry;

/// <summary>What dashboards and alert rules ask for is there, as running services give it.</summary>
public sealed partial class MetricTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Queries_OfDashboardsAndAlerts_NameMetricsThatTheServicesHave()
    {
        await using var system = await StudySystem.StartAsync(options => options with { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Telemetry__Interval"] = "00:00:01" } });
        // What counts failures is there once something failed: nobody can read this.
        using (var sqs = new Amazon.SQS.AmazonSQSClient(new Amazon.Runtime.BasicAWSCredentials("local", "local"), new Amazon.SQS.AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" }))
            await sqs.SendMessageAsync((await sqs.GetQueueUrlAsync("cdms-uat", TestContext.Current.CancellationToken)).QueueUrl, "not readable", TestContext.Current.CancellationToken);
        await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
        // Nothing was redelivered: a counter is shown from its first count on.
        var wanted = PromQueries.All().SelectMany(query => PromQueries.MetricsOf(query.Query).Where(metric => metric != "bus_redeliveries_total").Select(metric => (query.File, Metric: metric))).Distinct().ToList();

        var missing = await Watch.UntilAsync(
            async () =>
            {
                foreach (var address in new[] { system.Processes.Builder.Address, system.Processes.Cdms("uat").Address })
                    await ReadAsync(address);
                return wanted.Where(one => !Names.Contains(one.Metric)).ToList();
            },
            left => left.Count == 0,
            Patience,
            TestContext.Current.CancellationToken);

        Assert.Empty(missing.Select(one => $"{one.File}: {one.Metric}. There are: {string.Join(", ", Names.Order(StringComparer.Ordinal))}"));
        Assert.True(wanted.Count > 15);
    }

    [Fact]
    public void Alerts_EachOfThem_HasItsSectionInTheRunbook()
    {
        var alerts = Alert().Matches(File.ReadAllText(RepositoryRoot.Combine("deploy/observability/alerts.yaml"))).Select(match => match.Groups["name"].Value).ToList();
        var runbook = File.ReadAllLines(RepositoryRoot.Combine("docs/runbook.md"));

        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.Contains($"### {alert}", runbook));
    }

    private HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    private async Task ReadAsync(Uri service)
    {
        using var http = new HttpClient { BaseAddress = service };
        foreach (var line in (await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
            Names.Add(line.Split('{', ' ')[0]);
    }

    [GeneratedRegex("- alert: (?<name>[A-Za-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alert();
}

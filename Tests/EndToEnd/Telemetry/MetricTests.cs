using System.Text.RegularExpressions;
using Runner.Runs;
using Tests.Support;

namespace Tests.EndToEnd.Telemetry;

/// <summary>What dashboards and alert rules ask for is there, as running services give it.</summary>
public sealed partial class MetricTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Queries_OfDashboardsAndAlerts_NameMetricsThatTheServicesHave_AndCallsAreCountedAsTheBrokerCountsThem()
    {
        await using var system = await StudySystem.StartAsync(options => options with { CountsCalls = true, Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Telemetry__Interval"] = "00:00:01" } });
        // What counts failures is there once something failed: nobody can read this.
        using (var sqs = new Amazon.SQS.AmazonSQSClient(new Amazon.Runtime.BasicAWSCredentials("local", "local"), new Amazon.SQS.AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" }))
            await sqs.SendMessageAsync((await sqs.GetQueueUrlAsync("cdms-uat", TestContext.Current.CancellationToken)).QueueUrl, "not readable", TestContext.Current.CancellationToken);
        var settled = await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
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
        await CountsAgreeAsync(system, settled.Count);
    }

    // What this test called itself, past the services.
    private static readonly Dictionary<string, long> Own = new(StringComparer.Ordinal) { ["GetQueueUrl"] = 1, ["SendMessage"] = 1 };

    private static async Task CountsAgreeAsync(StudySystem system, int deployments)
    {
        using var broker = new CallCounts(system.Processes.Emulator.CallsUrl!, Own);
        var counts = await Watch.UntilAsync(() => ReadAsync(system, broker), one => one.Differences.Count == 0, Patience, TestContext.Current.CancellationToken);

        Assert.Empty(counts.Differences);
        Assert.Equal(deployments, counts.Settled);
        Assert.InRange(counts.AwsCallsPerDeployment, 0.1, 1000);
        Assert.InRange(counts.CommandsPerDeployment, 1, 10_000);
    }

    private static async Task<CallComparison> ReadAsync(StudySystem system, CallCounts broker)
    {
        var before = await broker.ReadAsync();
        var services = await Task.WhenAll(new[] { system.Processes.Builder.Address, system.Processes.Cdms("uat").Address }.Select(Exposition.ReadAsync));
        return new(before, [.. services.SelectMany(lines => lines)], await broker.ReadAsync());
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
        foreach (var sample in await Exposition.ReadAsync(service))
            Names.Add(sample.Metric);
    }

    [GeneratedRegex("- alert: (?<name>[A-Za-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alert();
}

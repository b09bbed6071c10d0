using Seeds.Running;

namespace Seeds;

/// <summary>Runs seeds one after another and tells what came of each.</summary>
public static class SeedSeries
{
    /// <summary>Runs them all, whatever fails.</summary>
    /// <param name="options">Which.</param>
    /// <param name="output">A line for each seed as soon as it is done, then what was injected altogether.</param>
    /// <param name="cancellationToken">Ends the series after the seed that runs.</param>
    public static async Task<IReadOnlyList<SeedReport>> RunAsync(SeedOptions options, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        await using var ground = await SeedGround.StartAsync(options.Database, cancellationToken);
        List<SeedReport> reports = [];
        foreach (var seed in Enumerable.Range(options.First, options.Count))
        {
            var report = await SeedRun.RunAsync(ground, new SeedPlan(seed) { LogLevel = options.LogLevel }, cancellationToken);
            reports.Add(report);
            await output.WriteLineAsync(report.ToString());
        }

        await output.WriteLineAsync(Summarize(reports));
        return reports;
    }

    /// <summary>The whole series: how many, how it ended, and how often each fault happened.</summary>
    public static string Summarize(IReadOnlyList<SeedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var faults = reports.SelectMany(report => report.Faults).GroupBy(fault => fault.Key, fault => fault.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => FormattableString.Invariant($"    {group.Sum(),7}  {group.Key}"));
        return string.Join(Environment.NewLine,
        [
            FormattableString.Invariant($"{reports.Count} seeds, {reports.Sum(report => report.Plan.Forms)} forms, {reports.Count(report => !report.IsGood)} seeds failed; {reports.Sum(report => report.Duration.TotalSeconds):F0} s"),
            .. faults,
            FormattableString.Invariant($"    {reports.Sum(report => report.Crashes),7}  services died and were started again"),
            FormattableString.Invariant($"    {reports.Sum(report => report.Repeats),7}  requests were repeated by the client"),
            FormattableString.Invariant($"    {reports.Sum(report => report.Retries),7}  rejected deployments were sent once more"),
        ]);
    }
}

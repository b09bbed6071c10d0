using Reliability.Rolling;
using Reliability.Rounds;
using Reliability.Runs;

namespace Benchmarks.Reliability;

/// <summary><c>kill</c>, <c>stop</c>, <c>soak</c> and <c>roll</c>: rounds of mishaps under load, and the count after each.</summary>
internal static class ReliabilityVerbs
{
    private static readonly Dictionary<string, Func<RunOptions, string, TextWriter, CancellationToken, Task<IReadOnlyList<RoundReport>>>> Runs =
        new(StringComparer.Ordinal) { ["kill"] = KillRun.RunAsync, ["stop"] = StopRun.RunAsync, ["soak"] = SoakRun.RunAsync, ["roll"] = RollAsync };

    /// <returns>The exit code: 0 when every round was right, 1 when not, 2 when the command line is wrong; null when it is about something else.</returns>
    public static async Task<int?> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var verb, .. var rest] || !Runs.TryGetValue(verb, out var run))
            return null;
        if (RunOptions.Parse(rest) is not { } options)
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {RunOptions.Usage}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory($"{verb}-").FullName;
        var reports = await run(options, folder, Console.Out, cancellationToken);
        await Console.Out.WriteLineAsync(Sum(reports));
        if (reports.Any(report => report.Differences.Count > 0) || (verb != "soak" && reports.Count(report => report.Counts) < options.Rounds))
        {
            await Console.Out.WriteLineAsync($"Logs and data: {folder}");
            return 1;
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static Task<IReadOnlyList<RoundReport>> RollAsync(RunOptions options, string folder, TextWriter output, CancellationToken cancellationToken) =>
        RollRun.RunAsync(options, options.From is null ? new WidenedSchema() : new CheckoutUpgrade(options.From), folder, output, cancellationToken);

    private static string Sum(IReadOnlyList<RoundReport> reports) => FormattableString.Invariant(
        $"{reports.Count(report => report.Counts)} rounds counted, {reports.Count(report => !report.Counts)} not; {reports.Sum(report => report.Deployments)} deployments attempted; {reports.Sum(report => report.Differences.Count)} differences");
}

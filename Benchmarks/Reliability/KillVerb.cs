using Reliability.Kills;

namespace Benchmarks.Reliability;

/// <summary><c>kill</c>: rounds of SIGKILL under load, and the count after each.</summary>
internal static class KillVerb
{
    /// <returns>The exit code: 0 when every round counted and showed no difference, 1 when not, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (KillOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {KillOptions.Usage}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("kill-").FullName;
        var reports = await KillRun.RunAsync(options, folder, Console.Out, cancellationToken);
        var counted = reports.Count(report => report.Counts);
        var differences = reports.Sum(report => report.Differences.Count);
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"{counted} rounds counted, {reports.Count - counted} not; {reports.Sum(report => report.Deployments)} deployments attempted; {differences} differences"));
        if (counted < options.Rounds || differences > 0)
        {
            await Console.Out.WriteLineAsync($"Logs and data: {folder}");
            return 1;
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }
}

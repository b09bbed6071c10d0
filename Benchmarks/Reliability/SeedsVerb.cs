using Seeds;

namespace Benchmarks.Reliability;

/// <summary><c>seeds</c>: both services under seeded faults, and the count after each seed.</summary>
internal static class SeedsVerb
{
    /// <returns>The exit code: 0 when no seed showed a difference, 1 when one did, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (SeedOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync($"dotnet run -c Release --project Benchmarks -- {SeedOptions.Usage}");
            return 2;
        }

        var reports = await SeedSeries.RunAsync(options, Console.Out, cancellationToken);
        return reports.All(report => report.IsGood) ? 0 : 1;
    }
}

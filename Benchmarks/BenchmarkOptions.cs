using System.Globalization;
using Runner.Local;

namespace Benchmarks;

/// <summary>What to measure and how much of it.</summary>
internal sealed record BenchmarkOptions(int Count, LocalDatabase Database)
{
    public const string Usage = "dotnet run -c Release --project Benchmarks -- deployments [--count 200] [--database sqlite|postgres]";

    private const int MostForms = 5000;

    /// <summary>Null when the command line asks for something unknown.</summary>
    public static BenchmarkOptions? Parse(string[] args)
    {
        if (args is not ["deployments", .. var rest] || rest.Length % 2 != 0)
            return null;

        var options = new BenchmarkOptions(200, LocalDatabase.Postgres);
        foreach (var pair in rest.Chunk(2))
        {
            if (options.With(pair[0], pair[1]) is not { } next)
                return null;
            options = next;
        }

        return options;
    }

    private BenchmarkOptions? With(string name, string value) => name switch
    {
        "--count" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostForms => this with { Count = count },
        "--database" when Enum.TryParse<LocalDatabase>(value, ignoreCase: true, out var database) && Enum.IsDefined(database) => this with { Database = database },
        _ => null,
    };
}

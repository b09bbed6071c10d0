using System.Globalization;
using Runner.Local;

namespace Seeds;

/// <summary>Which seeds to run.</summary>
/// <param name="First">The first seed.</param>
/// <param name="Count">How many, one after another.</param>
/// <param name="Database">On which database.</param>
/// <param name="LogLevel">Least severe log of the services that is written to standard output; null for none.</param>
public sealed record SeedOptions(int First, int Count, LocalDatabase Database, string? LogLevel)
{
    /// <summary>How to write them.</summary>
    public const string Usage = "seeds [--count 200] [--seed 1] [--database postgres|sqlite] [--log Error|Warning|Information]";

    private const int MostSeeds = 100_000;

    /// <summary>Null when the command line asks for something unknown.</summary>
    public static SeedOptions? Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        SeedOptions? options = arguments.Count % 2 == 0 ? new SeedOptions(1, 200, LocalDatabase.Postgres, null) : null;
        foreach (var pair in arguments.Chunk(2).Where(pair => pair.Length == 2))
            options = options?.With(pair[0], pair[1]);
        return options;
    }

    private SeedOptions? With(string name, string value) => name switch
    {
        "--count" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostSeeds => this with { Count = count },
        "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => this with { First = seed },
        "--database" when Enum.TryParse<LocalDatabase>(value, ignoreCase: true, out var database) && Enum.IsDefined(database) => this with { Database = database },
        "--log" when value is "Error" or "Warning" or "Information" or "Debug" => this with { LogLevel = value },
        _ => null,
    };
}

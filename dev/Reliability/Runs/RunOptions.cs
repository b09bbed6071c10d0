using System.Globalization;
using Runner.Local;

namespace Reliability.Runs;

/// <summary>What a run consists of.</summary>
/// <param name="Rounds">Rounds that must count.</param>
/// <param name="Minutes">How long a soak starts new rounds; 0: the number of rounds decides.</param>
/// <param name="Deployments">Deployments of each round.</param>
/// <param name="Seed">The first round's seed; the next has the next number. A round alone is repeated with <c>--rounds 1 --seed ITS-SEED</c>.</param>
/// <param name="Database">Which database.</param>
public sealed record RunOptions(int Rounds, int Minutes, int Deployments, int Seed, LocalDatabase Database)
{
    /// <summary>The folder of a checkout with an earlier version, built, from which a rollout starts; null: this version on a wider schema.</summary>
    public string? From { get; init; }

    /// <summary>What can be written on a command line.</summary>
    public const string Usage = "kill|stop|soak [--rounds 50] [--minutes 10] [--deployments 1000] [--seed 1] [--database postgres|sqlite], or roll [--rounds 1] [--deployments 1000] [--seed 1] [--from CHECKOUT]";

    /// <summary>Null when the command line asks for something unknown.</summary>
    public static RunOptions? Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        RunOptions? options = arguments.Count % 2 == 0 ? new RunOptions(50, 10, 1000, 1, LocalDatabase.Postgres) : null;
        foreach (var pair in arguments.Chunk(2))
            options = options?.With(pair[0], pair[^1]);
        return options;
    }

    private RunOptions? With(string name, string value) =>
        name == "--from" ? this with { From = value }
        : name == "--database"
            ? Enum.TryParse<LocalDatabase>(value, ignoreCase: true, out var database) && Enum.IsDefined(database) ? this with { Database = database } : null
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? WithNumber(name, number) : null;

    private RunOptions? WithNumber(string name, int number) => name switch
    {
        "--rounds" when number > 0 => this with { Rounds = number },
        "--minutes" when number > 0 => this with { Minutes = number },
        "--deployments" when number > 0 => this with { Deployments = number },
        "--seed" => this with { Seed = number },
        _ => null,
    };
}

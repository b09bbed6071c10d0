using System.Globalization;
using Runner.Local;

namespace Reliability.Kills;

/// <summary>How many rounds of which size.</summary>
/// <param name="Rounds">Rounds that must count.</param>
/// <param name="Deployments">Deployments of each.</param>
/// <param name="Seed">The first round's seed; the next has the next number. A round alone is repeated with <c>--rounds 1 --seed ITS-SEED</c>.</param>
/// <param name="Database">Which database.</param>
public sealed record KillOptions(int Rounds, int Deployments, int Seed, LocalDatabase Database)
{
    /// <summary>What can be written on a command line.</summary>
    public const string Usage = "kill [--rounds 50] [--deployments 1000] [--seed 1] [--database postgres|sqlite]";

    private static readonly Victim[] OneByOne = [Victim.Builder, Victim.Cdms, Victim.Emulator, Victim.Postgres];

    /// <summary>Null when the command line asks for something unknown.</summary>
    public static KillOptions? Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        KillOptions? options = arguments.Count % 2 == 0 ? new KillOptions(50, 1000, 1, LocalDatabase.Postgres) : null;
        foreach (var pair in arguments.Chunk(2))
            options = options?.With(pair[0], pair[^1]);
        return options;
    }

    /// <summary>Who is killed in a round: each process in turn, then all together.</summary>
    public Victim VictimOf(int seed)
    {
        var victims = OneByOne.Where(victim => victim != Victim.Postgres || Database == LocalDatabase.Postgres).ToList();
        victims.Add(victims.Aggregate((all, victim) => all | victim));
        return victims[seed % victims.Count];
    }

    private KillOptions? With(string name, string value) =>
        name == "--database"
            ? Enum.TryParse<LocalDatabase>(value, ignoreCase: true, out var database) && Enum.IsDefined(database) ? this with { Database = database } : null
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? WithNumber(name, number) : null;

    private KillOptions? WithNumber(string name, int number) => name switch
    {
        "--rounds" when number > 0 => this with { Rounds = number },
        "--deployments" when number > 0 => this with { Deployments = number },
        "--seed" => this with { Seed = number },
        _ => null,
    };
}

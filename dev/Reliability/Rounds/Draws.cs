using Reliability.Mishaps;
using Runner.Local;

namespace Reliability.Rounds;

/// <summary>What a seed decides. Equal seeds decide alike.</summary>
/// <param name="seed">From 0.</param>
// A sequence that anybody can repeat, not a secret.
#pragma warning disable CA5394
public sealed class Draws(int seed)
{
    private static readonly Victim[] OneByOne = [Victim.Builder, Victim.Cdms, Victim.Emulator, Victim.Postgres];
    private readonly Random _random = new(seed);

    /// <summary>Who is killed: each process in turn, then all together.</summary>
    public Victim VictimInTurn(LocalDatabase database)
    {
        var victims = VictimsOf(database);
        return victims[seed % victims.Length];
    }

    /// <summary>Which service is stopped: one after the other.</summary>
    public Victim ServiceInTurn() => seed % 2 == 0 ? Victim.Builder : Victim.Cdms;

    /// <summary>Any of them, or all together.</summary>
    public Victim AnyVictim(LocalDatabase database)
    {
        var victims = VictimsOf(database);
        return victims[_random.Next(victims.Length)];
    }

    /// <summary>One of two, with equal chances.</summary>
    public bool Coin() => _random.Next(2) == 0;

    /// <summary>A share of all steps between two bounds.</summary>
    public double Share(double from = 0.02, double to = 0.95) => from + ((to - from) * _random.NextDouble());

    private static Victim[] VictimsOf(LocalDatabase database)
    {
        var there = OneByOne.Where(victim => victim != Victim.Postgres || database == LocalDatabase.Postgres).ToList();
        return [.. there, there.Aggregate((all, victim) => all | victim)];
    }
}
#pragma warning restore CA5394

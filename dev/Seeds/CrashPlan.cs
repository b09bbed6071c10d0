using FaultProxy;

namespace Seeds;

/// <summary>A service that dies once at one of its commits and is started again.</summary>
/// <param name="Victim">Which; null for none.</param>
/// <param name="Commit">At which commit since the faults began, from 1.</param>
/// <param name="Afterwards">True: the commit still succeeds.</param>
public sealed record CrashPlan(ServiceName? Victim, int Commit, bool Afterwards)
{
    private const int LatestCommit = 40;

    /// <summary>Puts a death before a commit off to the first one at which this holds. Default: at once.</summary>
    public Func<bool> Condition { get; init; } = () => true;

    /// <summary>Nobody dies.</summary>
    public static CrashPlan None { get; } = new(null, 0, false);

    /// <summary>One seed in three kills the Builder, one the CDMS, one nobody.</summary>
    public static CrashPlan Of(int seed) => SeededDraw.Of(seed, "Victim", 0) switch
    {
        < 1 / 3d => None,
        < 2 / 3d => Of(seed, ServiceName.Builder),
        _ => Of(seed, ServiceName.Cdms),
    };

    /// <summary>That service dies, when the seed says.</summary>
    public static CrashPlan Of(int seed, ServiceName victim) =>
        new(victim, 1 + (int)(LatestCommit * SeededDraw.Of(seed, "Commit", 0)), SeededDraw.Of(seed, "Afterwards", 0) < 0.5);
}

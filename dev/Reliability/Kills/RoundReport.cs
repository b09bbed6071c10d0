using System.Globalization;

namespace Reliability.Kills;

/// <summary>What a round did and what was counted after it.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Victim">Who was killed.</param>
/// <param name="At">When: the share of all steps (published, installed, settled) that had been taken.</param>
/// <param name="Deployments">How many were attempted.</param>
/// <param name="UnsettledAtKill">How many of them had no settled saga, read after the kill and before the restart.</param>
/// <param name="Repeats">Requests that came to nothing and were repeated.</param>
/// <param name="Took">From the first request to the last difference counted.</param>
/// <param name="Differences">A line for each; none when all is well.</param>
public sealed record RoundReport(
    int Seed, Victim Victim, double At, int Deployments, long UnsettledAtKill, int Repeats, TimeSpan Took, IReadOnlyList<string> Differences)
{
    /// <summary>True when the kill hit something: a round whose sagas had all settled proves nothing.</summary>
    public bool Counts => UnsettledAtKill > 0;

    /// <summary>One line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed,-8} kill {Victim,-33} at {At,4:P0} unsettled {UnsettledAtKill,5} of {Deployments} repeated requests {Repeats,3} {Took.TotalSeconds,6:F1} s  {Verdict}");

    private string Verdict => Differences.Count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Differences.Count} DIFFERENCES")
        : Counts ? "all installed once, unaltered" : "not counted: all had settled";
}

using System.Globalization;

namespace Reliability.Rounds;

/// <summary>What a round did and what was counted after it.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Mishaps">What happened, and at which share of all steps.</param>
/// <param name="Deployments">How many were attempted.</param>
/// <param name="Unsettled">For each mishap, how many of them had no settled saga then: read after a kill and before the restart.</param>
/// <param name="Repeats">Requests that came to nothing and were repeated.</param>
/// <param name="Took">From the first request to the last difference counted.</param>
/// <param name="Differences">A line for each; none when all is well.</param>
public sealed record RoundReport(
    int Seed, IReadOnlyList<string> Mishaps, int Deployments, IReadOnlyList<long> Unsettled, int Repeats, TimeSpan Took, IReadOnlyList<string> Differences)
{
    /// <summary>True when a mishap hit something: a round whose sagas had all settled proves nothing.</summary>
    public bool Counts => Unsettled.Any(unsettled => unsettled > 0);

    /// <summary>One line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed,-8} {string.Join("; ", Mishaps),-48} unsettled {string.Join(", ", Unsettled),4} of {Deployments}, requests repeated {Repeats,3}, {Took.TotalSeconds,5:F1} s: {Verdict}");

    private string Verdict => Differences.Count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Differences.Count} DIFFERENCES")
        : Counts ? "all installed once, unaltered" : "NOT COUNTED, all had settled";
}

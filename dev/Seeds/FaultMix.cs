using FaultProxy;

namespace Seeds;

/// <summary>How often each fault happens in one run.</summary>
/// <param name="Calls">Faults of calls to SNS and SQS.</param>
/// <param name="Database">Faults of the databases.</param>
/// <param name="Crash">Who dies once, and when.</param>
public sealed record FaultMix(
    IReadOnlyDictionary<FaultKind, double> Calls, IReadOnlyDictionary<DatabaseFaultKind, double> Database, CrashPlan Crash)
{
    private static readonly Dictionary<FaultKind, double> UsualCalls = new()
    {
        [FaultKind.Throttled] = 0.04,
        [FaultKind.PartlyFailed] = 0.10,
        [FaultKind.ReplyLost] = 0.06,
        [FaultKind.Duplicated] = 0.15,
        [FaultKind.Reordered] = 0.15,
        [FaultKind.ReceiptExpired] = 0.10,
        [FaultKind.ConnectionCut] = 0.06,
        [FaultKind.Delayed] = 0.15,
        [FaultKind.Altered] = 0.05,
    };

    private static readonly Dictionary<DatabaseFaultKind, double> UsualDatabase = new()
    {
        [DatabaseFaultKind.FailedBeforeCommit] = 0.06,
        [DatabaseFaultKind.FailedAfterCommit] = 0.06,
        [DatabaseFaultKind.ConnectionCut] = 0.01,
    };

    /// <summary>No fault.</summary>
    public static FaultMix None { get; } = new(new Dictionary<FaultKind, double>(), new Dictionary<DatabaseFaultKind, double>(), CrashPlan.None);

    /// <summary>The mix of a seed: each kind between never and twice the usual rate.</summary>
    public static FaultMix Of(int seed) => new(
        UsualCalls.ToDictionary(pair => pair.Key, pair => pair.Value * Intensity(seed, $"{pair.Key}")),
        UsualDatabase.ToDictionary(pair => pair.Key, pair => pair.Value * Intensity(seed, $"Database{pair.Key}")),
        CrashPlan.Of(seed));

    /// <summary>The same mix with another rate.</summary>
    public FaultMix With(FaultKind kind, double rate) => this with { Calls = new Dictionary<FaultKind, double>(Calls) { [kind] = rate } };

    /// <inheritdoc cref="With(FaultKind, double)"/>
    public FaultMix With(DatabaseFaultKind kind, double rate) =>
        this with { Database = new Dictionary<DatabaseFaultKind, double>(Database) { [kind] = rate } };

    // A quarter of the kinds stays away, so that the others are seen without them.
    private static double Intensity(int seed, string kind) => SeededDraw.Of(seed, kind, 0) is var draw && draw < 0.25 ? 0 : 2 * draw;
}

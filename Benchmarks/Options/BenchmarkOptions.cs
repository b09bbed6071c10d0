using Runner.Local;

namespace Benchmarks.Options;

/// <summary>What to measure and how much of it.</summary>
internal sealed record BenchmarkOptions(Verb Verb)
{
    public const int UsualSize = 20 * 1024;

    /// <summary>Bytes of a definition's canonical JSON.</summary>
    public int Size { get; init; } = UsualSize;

    /// <summary>Publish requests in flight.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Deployments of a measured round; 0: what the verb finds fit.</summary>
    public int Count { get; init; }

    public LocalDatabase Database { get; init; } = LocalDatabase.Postgres;

    /// <summary>The only one to measure; null: all, side by side.</summary>
    public ContestantKind? Only { get; init; }

    /// <summary>Rounds before the measured one.</summary>
    public int WarmRounds { get; init; } = 8;

    /// <summary>Measured rounds; the median of each figure counts.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Only the rounds under load, no low load and no counting of round trips.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Of what is measured only the deployments one by one; the rounds that warm up stay.</summary>
    public bool IsLowLoadOnly { get; init; }

    /// <summary>Environment variables for Builder and CDMS, as for a profiler.</summary>
    public IReadOnlyDictionary<string, string> ServiceEnvironment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where logs are left; null: deleted at the end.</summary>
    public string? LogFolder { get; init; }

    /// <summary>Those to measure, in the order of the rounds. The durable loop is written for PostgreSQL.</summary>
    public IReadOnlyList<ContestantKind> Contestants => Only is { } only ? [only] : Database == LocalDatabase.Sqlite
        ? [ContestantKind.Raw, ContestantKind.Ours]
        : [ContestantKind.Raw, ContestantKind.Durable, ContestantKind.Ours];
}

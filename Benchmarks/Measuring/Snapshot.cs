using Benchmarks.Contestants;
using Benchmarks.Machine;

namespace Benchmarks.Measuring;

/// <summary>The counters of all that takes part, at one moment.</summary>
internal sealed record Snapshot(
    double AppCpu, double PostgresCpu, double EmulatorCpu, StatementCount? Statements, IReadOnlyDictionary<string, long> Calls)
{
    public static async Task<Snapshot> TakeAsync(Stage stage, IContestant contestant, CancellationToken cancellationToken)
    {
        // CPU last: what the counting itself costs is before the round, or after it.
        var statements = stage.Statements is { } counter ? await counter.ReadAsync(contestant.DatabasePrefix, cancellationToken) : null;
        var calls = await stage.Calls.ReadAsync(cancellationToken);
        return Cpu(stage, contestant) with { Statements = statements, Calls = calls };
    }

    /// <summary>Only what is read from /proc.</summary>
    public static Snapshot Cpu(Stage stage, IContestant contestant) => new(
        ProcessFigures.CpuSeconds(contestant.BuilderId) + ProcessFigures.CpuSeconds(contestant.CdmsId),
        stage.Postgres is { } postgres ? ProcessFigures.TreeCpuSeconds(postgres.ServerId, new HashSet<int>()) : 0,
        ProcessFigures.CpuSeconds(stage.Emulator.ProcessId),
        Statements: null,
        new Dictionary<string, long>(StringComparer.Ordinal));
}

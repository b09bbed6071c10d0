using Benchmarks.Machine;

namespace Benchmarks.Measuring;

/// <summary>What one round under load has cost, for one deployment where nothing else is said.</summary>
internal sealed record LoadFigures
{
    public required int Count { get; init; }

    /// <summary>Settled deployments a second, from the first request to the last settled.</summary>
    public required double Rate { get; init; }

    /// <summary>Milliseconds from a publish request to its answer.</summary>
    public required IReadOnlyList<double> PublishMilliseconds { get; init; }

    public required double AppCpu { get; init; }

    public required double PostgresCpu { get; init; }

    public required double EmulatorCpu { get; init; }

    /// <summary>Null with SQLite.</summary>
    public required double? Statements { get; init; }

    /// <summary>BEGIN, COMMIT and ROLLBACK; null with SQLite.</summary>
    public required double? ControlStatements { get; init; }

    public required double Calls { get; init; }

    public required IReadOnlyDictionary<string, double> CallsByAction { get; init; }

    public required double BuilderPeakMegabytes { get; init; }

    public required double CdmsPeakMegabytes { get; init; }

    /// <summary>The differences of two moments, shared out among the deployments.</summary>
    public static LoadFigures Of(int count, double seconds, IReadOnlyList<double> publishMilliseconds, Snapshot before, Snapshot after)
    {
        var calls = AwsCalls.Difference(before.Calls, after.Calls);
        return new LoadFigures
        {
            Count = count,
            Rate = count / seconds,
            PublishMilliseconds = publishMilliseconds,
            AppCpu = (after.AppCpu - before.AppCpu) / count,
            PostgresCpu = (after.PostgresCpu - before.PostgresCpu) / count,
            EmulatorCpu = (after.EmulatorCpu - before.EmulatorCpu) / count,
            Statements = (double?)(after.Statements?.Work - before.Statements?.Work) / count,
            ControlStatements = (double?)(after.Statements?.Control - before.Statements?.Control) / count,
            Calls = (double)calls.Values.Sum() / count,
            CallsByAction = calls.ToDictionary(call => call.Key, call => (double)call.Value / count, StringComparer.Ordinal),
            BuilderPeakMegabytes = 0,
            CdmsPeakMegabytes = 0,
        };
    }
}

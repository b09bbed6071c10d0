using System.Collections.Concurrent;

namespace FaultProxy;

/// <summary>What a proxy has seen and done. Safe for many threads.</summary>
public sealed class FaultCounts
{
    private readonly ConcurrentDictionary<FaultKind, long> _faults = new();
    private readonly ConcurrentDictionary<string, long> _calls = new(StringComparer.Ordinal);

    /// <summary>How many faults of each kind really happened; kinds that did not are missing.</summary>
    public IReadOnlyDictionary<FaultKind, long> Faults => _faults.ToDictionary();

    /// <summary>Calls that came in, by action: <c>ReceiveMessage</c>, <c>PublishBatch</c>.</summary>
    public IReadOnlyDictionary<string, long> Calls => _calls.ToDictionary(StringComparer.Ordinal);

    /// <summary>How often one kind happened.</summary>
    public long Of(FaultKind kind) => _faults.GetValueOrDefault(kind);

    internal void Add(FaultKind kind) => _faults.AddOrUpdate(kind, 1, static (_, count) => count + 1);

    internal void AddCall(string action) => _calls.AddOrUpdate(action, 1, static (_, count) => count + 1);
}

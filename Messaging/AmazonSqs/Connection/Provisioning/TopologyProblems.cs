using System.Collections.Concurrent;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Gathers what is missing or different, so that one failure names it all.</summary>
internal sealed class TopologyProblems
{
    private readonly ConcurrentQueue<string> _problems = new();

    public bool Any => !_problems.IsEmpty;

    public void Add(string problem) => _problems.Enqueue(problem);

    public void Add(TopologyMismatchException mismatch)
    {
        foreach (var problem in mismatch.Problems)
            Add(problem);
    }

    /// <summary>Each once, by name.</summary>
    public IReadOnlyList<string> All => [.. _problems.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public void ThrowIfAny()
    {
        if (Any)
            throw new TopologyMismatchException(All);
    }
}

namespace Messaging.Operations.Topology;

/// <summary>A piece of the topology that is not as it is configured.</summary>
/// <param name="Problem">Which piece, and what is wrong with it.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record TopologyFinding(string Problem, string Remedy)
{
    /// <summary>What it is about.</summary>
    public TopologyAspect Aspect { get; init; }
}

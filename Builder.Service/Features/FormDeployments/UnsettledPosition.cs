namespace Builder.Service.Features.FormDeployments;

/// <summary>A place in the deployments of one environment: which version, the how manieth journey of it.</summary>
/// <remarks>By these and not by time, since two Builders' clocks may disagree about what came first.</remarks>
public sealed record UnsettledPosition(long FormVersionId, int Ordinal)
{
    /// <summary>Before the first.</summary>
    public static UnsettledPosition Start { get; } = new(0, 0);
}

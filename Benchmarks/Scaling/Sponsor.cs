namespace Benchmarks.Scaling;

/// <summary>Who runs the system, in a month.</summary>
/// <param name="Name">As the table calls them.</param>
/// <param name="Environments">CDMSs, each with a queue of its own; the Builder's comes on top.</param>
/// <param name="Studies">For the reader; what costs is deployments.</param>
/// <param name="Deployments">Form versions that are sent to an environment in the month.</param>
/// <param name="DeploymentsASecond">How fast they come when they come.</param>
/// <param name="Replicas">Processes of each service.</param>
internal sealed record Sponsor(string Name, int Environments, int Studies, long Deployments, decimal DeploymentsASecond, int Replicas = 2)
{
    /// <summary>Above it batches fill, and the calls are those under load.</summary>
    private const decimal Load = 10;

    /// <summary>The share of definitions that are too large for a message and go through the claim check.</summary>
    public decimal ByClaimCheck { get; init; } = 0.01m;

    /// <summary>Whether they come so fast that they share calls.</summary>
    public bool IsUnderLoad => DeploymentsASecond >= Load;

    /// <summary>Those of the table in docs/runbook.md.</summary>
    public static IReadOnlyList<Sponsor> All { get; } =
    [
        new("small", Environments: 3, Studies: 10, Deployments: 200, DeploymentsASecond: 0.1m),
        new("middle", Environments: 10, Studies: 60, Deployments: 3_000, DeploymentsASecond: 1),
        new("large", Environments: 30, Studies: 300, Deployments: 20_000, DeploymentsASecond: 5),
        new("large, with a storm of an hour", Environments: 30, Studies: 300, Deployments: 20_000 + (100 * 3600), DeploymentsASecond: 100),
    ];
}

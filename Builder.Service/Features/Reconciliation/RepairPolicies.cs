using Builder.Service.Domain;

namespace Builder.Service.Features.Reconciliation;

/// <summary>Who begins the repair of each kind of difference. Altered content has no policy: it is never repaired by itself.</summary>
public sealed class RepairPolicies
{
    /// <summary>Deploy again what the environment lost; default by hand, since somebody should know why it did.</summary>
    public RepairPolicy Missing { get; set; } = RepairPolicy.ByHand;

    /// <summary>Record a deployment that is not known here; default by hand.</summary>
    public RepairPolicy Extra { get; set; } = RepairPolicy.ByHand;

    /// <summary>Tell a withdrawal again, or record the decision of a site; default by hand.</summary>
    public RepairPolicy Stale { get; set; } = RepairPolicy.ByHand;

    /// <summary>Mark as settled what the environment has settled, hashes equal; default automatic: its answer was lost and nothing else.</summary>
    public RepairPolicy OneSided { get; set; } = RepairPolicy.Automatic;

    internal RepairPolicy Of(string kind) => kind switch
    {
        DifferenceKind.Missing => Missing,
        DifferenceKind.Extra => Extra,
        DifferenceKind.Stale => Stale,
        DifferenceKind.OneSided => OneSided,
        _ => RepairPolicy.ByHand,
    };
}

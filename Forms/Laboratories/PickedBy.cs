using Forms.Expressions;

namespace Forms.Laboratories;

/// <summary>What a range is picked by, as far as it is known.</summary>
/// <param name="LaboratoryOid">The laboratory; null: not known.</param>
/// <param name="Collected">The day of collection, which may be partial; null: not known.</param>
public sealed record PickedBy(string? LaboratoryOid, MomentValue? Collected)
{
    /// <summary>The coded value of the subject's sex; null: not known, so that it may be any.</summary>
    public string? Sex { get; init; }

    /// <summary>The age in completed years at the collection; null: not known, so that it may be any.</summary>
    public AgeExtent? Age { get; init; }
}

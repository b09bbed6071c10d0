namespace Security.Signatures;

/// <summary>Why a signature no longer holds.</summary>
/// <param name="At">Since when, UTC; null where that was not recorded.</param>
/// <param name="Cause">What was done, for an inspector.</param>
/// <param name="ActorId">Who did it; null where that was not recorded.</param>
/// <param name="ActorName">Their printed name.</param>
/// <param name="NewHash">Hash of the record after the change; null: the record is gone.</param>
public sealed record VoidSummary(DateTimeOffset? At, string Cause, string? ActorId, string? ActorName, string? NewHash)
{
    internal static VoidSummary Of(SignatureVoid row) => new(row.VoidedAt, row.Cause, row.ActorId, row.ActorName, row.NewHash);
}

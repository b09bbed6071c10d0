namespace Security.Audit.Verification;

/// <summary>One thing that is wrong with the trail.</summary>
/// <param name="Kind">What.</param>
/// <param name="StudyOid">The chain; empty: rows of no study, or the database as a whole.</param>
/// <param name="Block">Number of the block in its chain; null where no block holds it.</param>
/// <param name="RecordId">The row, where it is known.</param>
/// <param name="Text">What was found, for a person.</param>
public sealed record AuditFinding(AuditFindingKind Kind, string StudyOid, long? Block, long? RecordId, string Text);

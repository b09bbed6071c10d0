namespace Security.Audit.Verification;

/// <summary>The first block of a chain with which something is wrong; what comes before it is as it was sealed.</summary>
/// <param name="StudyOid">The chain; empty: rows of no study.</param>
/// <param name="Block">Number of the block.</param>
public sealed record BrokenBlock(string StudyOid, long Block);

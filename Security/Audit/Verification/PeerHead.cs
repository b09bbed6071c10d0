namespace Security.Audit.Verification;

/// <summary>A head as a peer gives it out (GET /api/audit/peer-heads) and as a verification takes it.</summary>
/// <param name="Service">The service whose chain it is.</param>
/// <param name="StudyOid">The chain; empty: rows of no study.</param>
/// <param name="Number">Number of the block, from 1.</param>
/// <param name="Hash"><c>sha256:</c> and 64 lower-case hexadecimal digits.</param>
/// <param name="SealedAt">When the block was sealed.</param>
public sealed record PeerHead(string Service, string StudyOid, long Number, string Hash, DateTimeOffset SealedAt);

namespace Security.Audit.Sealing;

/// <summary>What the next block needs to know of the one before.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record AuditBlockLink(long Number, byte[] Hash);

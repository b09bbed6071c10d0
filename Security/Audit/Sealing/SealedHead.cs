namespace Security.Audit.Sealing;

/// <summary>The newest block of a chain, as it is logged and published.</summary>
internal sealed record SealedHead(string StudyOid, long Number, byte[] Hash, DateTimeOffset SealedAt);

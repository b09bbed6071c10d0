namespace Security.Audit.Peers;

/// <summary>A block of a chain that does not fit a head that was kept.</summary>
/// <param name="Service">The service whose chain it is.</param>
/// <param name="StudyOid">The chain.</param>
/// <param name="Number">Number of the block.</param>
/// <param name="Text">What is wrong, for a person.</param>
/// <param name="KnownHash">The hash that was kept.</param>
/// <param name="OtherHash">The hash that contradicts it; null: the block is missing.</param>
internal sealed record PeerContradiction(string Service, string StudyOid, long Number, string Text, string? KnownHash, string? OtherHash);

namespace Security.Audit.Sealing;

/// <summary>The hash of a block: over its chain, number, the hash before, the time, the rows' ids and the rows' hashes. docs/audit-trail.md says how to compute it by hand.</summary>
public static class AuditBlockHash
{
    private const string Format = "AuditBlock/1";

    /// <summary>32 bytes.</summary>
    public static byte[] Of(AuditBlock block) => Of(block, block.RecordIds, block.RecordHashes);

    /// <summary>The hash that the block would have with its entries in another order.</summary>
    internal static byte[] Of(AuditBlock block, ReadOnlySpan<byte> recordIds, ReadOnlySpan<byte> recordHashes) => new FieldBytes()
        .Text(Format)
        .Text(block.StudyOid)
        .Number(block.Number)
        .Bytes(block.PreviousHash)
        .Number(block.SealedAt.UtcTicks)
        .Number(block.Count)
        .Bytes(recordIds)
        .Bytes(recordHashes)
        .Hash();
}

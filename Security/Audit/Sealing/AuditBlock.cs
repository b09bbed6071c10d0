using System.Buffers.Binary;

namespace Security.Audit.Sealing;

/// <summary>Rows of one study's trail under one hash, linked to the block before. Never changed, never deleted.</summary>
public sealed class AuditBlock
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    private const int IdLength = sizeof(long);

    /// <summary>In the order of sealing, over all chains.</summary>
    public long Id { get; private set; }

    /// <summary>The chain: the study; empty: rows of no study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>1, 2, 3 … without a gap in its chain.</summary>
    public required long Number { get; init; }

    /// <summary>The hash of the block before; 32 zeros for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>The ids of the rows, ascending, 8 bytes each, big-endian.</summary>
    public required byte[] RecordIds { get; init; }

    /// <summary>The hash of each row (<see cref="AuditRecordHash"/>), 32 bytes each, in the order of the ids.</summary>
    public required byte[] RecordHashes { get; init; }

    /// <summary>How many rows.</summary>
    public required int Count { get; init; }

    /// <summary>When, by the clock of the sealer.</summary>
    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>Over all of the above but the id; see <see cref="AuditBlockHash"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>True when the lengths fit together; only then can the entries be read.</summary>
    internal bool IsWellFormed => Count > 0 && RecordIds.Length == Count * IdLength && RecordHashes.Length == Count * HashLength;

    /// <summary>Makes the next block of a chain.</summary>
    /// <param name="previous">The block before; null: this is the first.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="records">The rows, ascending by id.</param>
    /// <param name="sealedAt">When.</param>
    internal static AuditBlock Seal(AuditBlockLink? previous, string chain, IReadOnlyList<AuditRecord> records, DateTimeOffset sealedAt)
    {
        var ids = new byte[records.Count * IdLength];
        for (var i = 0; i < records.Count; i++)
            BinaryPrimitives.WriteInt64BigEndian(ids.AsSpan(i * IdLength), records[i].Id);
        var block = new AuditBlock
        {
            StudyOid = chain,
            Number = (previous?.Number ?? 0) + 1,
            PreviousHash = previous?.Hash ?? new byte[HashLength],
            RecordIds = ids,
            RecordHashes = [.. records.SelectMany(AuditRecordHash.Of)],
            Count = records.Count,
            SealedAt = sealedAt,
        };
        block.Hash = AuditBlockHash.Of(block);
        return block;
    }

    /// <summary>The rows' ids with their hashes; none when the lengths do not fit together.</summary>
    internal IReadOnlyList<AuditBlockEntry> ReadEntries() => !IsWellFormed ? [] :
    [
        .. Enumerable.Range(0, Count).Select(i => new AuditBlockEntry(
            BinaryPrimitives.ReadInt64BigEndian(RecordIds.AsSpan(i * IdLength)), RecordHashes.AsMemory(i * HashLength, HashLength))),
    ];
}

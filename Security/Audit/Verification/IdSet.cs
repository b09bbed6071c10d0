using System.Collections;

namespace Security.Audit.Verification;

/// <summary>Ids, mostly dense, at a bit each: a million of them take about 128 KB.</summary>
internal sealed class IdSet
{
    private const int ChunkSize = 1 << 16;

    private readonly Dictionary<long, BitArray> _chunks = [];

    /// <summary>How many ids are in the set.</summary>
    public long Count { get; private set; }

    /// <summary>False when it was there already.</summary>
    public bool Add(long id)
    {
        var (chunk, bit) = Locate(id);
        if (!_chunks.TryGetValue(chunk, out var bits))
            _chunks[chunk] = bits = new BitArray(ChunkSize);
        if (bits[bit])
            return false;
        bits[bit] = true;
        Count++;
        return true;
    }

    public bool Contains(long id)
    {
        var (chunk, bit) = Locate(id);
        return _chunks.TryGetValue(chunk, out var bits) && bits[bit];
    }

    private static (long Chunk, int Bit) Locate(long id) => (id >> 16, (int)(id & (ChunkSize - 1)));
}

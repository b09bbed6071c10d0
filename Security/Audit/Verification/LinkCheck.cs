using System.Globalization;
using Security.Audit.Sealing;

namespace Security.Audit.Verification;

/// <summary>Checks the blocks of a chain by themselves, in their order: numbers, links, hashes.</summary>
internal sealed class LinkCheck(string chain, Findings findings)
{
    private static readonly byte[] Zeros = new byte[AuditBlock.HashLength];

    private AuditBlockLink _previous = new(0, Zeros);

    public void Check(AuditBlock block)
    {
        var expected = _previous.Number + 1;
        if (block.Number != expected)
            Add(AuditFindingKind.BlockMissing, expected, $"Missing: {Range(expected, block.Number - 1)}. The next block that is there is {block.Number}.");
        else if (!block.PreviousHash.AsSpan().SequenceEqual(_previous.Hash))
            Add(AuditFindingKind.ChainBroken, block.Number, $"Block {block.Number} names another hash before it than block {_previous.Number} has: one of the two was replaced.");

        if (!block.IsWellFormed || !AuditBlockHash.Of(block).AsSpan().SequenceEqual(block.Hash))
            AddChanged(block);
        _previous = new AuditBlockLink(block.Number, block.Hash);
    }

    private void AddChanged(AuditBlock block)
    {
        if (HasHashWhenSorted(block))
            Add(AuditFindingKind.RecordsReordered, block.Number, "The entries of the block stand in another order than they were sealed in.");
        else
            Add(AuditFindingKind.BlockChanged, block.Number, "The content of the block does not give its hash: its number, links, times, ids or row hashes were changed.");
    }

    /// <remarks>The sealer writes entries ascending by id, so that is the order in which the hash must hold.</remarks>
    private static bool HasHashWhenSorted(AuditBlock block)
    {
        if (!block.IsWellFormed)
            return false;
        var order = block.ReadEntries().Select((entry, place) => (entry.RecordId, place)).OrderBy(entry => entry.RecordId).Select(entry => entry.place).ToArray();
        var (ids, hashes) = (new byte[block.RecordIds.Length], new byte[block.RecordHashes.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            block.RecordIds.AsSpan(order[i] * sizeof(long), sizeof(long)).CopyTo(ids.AsSpan(i * sizeof(long)));
            block.RecordHashes.AsSpan(order[i] * AuditBlock.HashLength, AuditBlock.HashLength).CopyTo(hashes.AsSpan(i * AuditBlock.HashLength));
        }

        return AuditBlockHash.Of(block, ids, hashes).AsSpan().SequenceEqual(block.Hash);
    }

    private static string Range(long first, long last) =>
        first == last ? string.Create(CultureInfo.InvariantCulture, $"block {first}") : string.Create(CultureInfo.InvariantCulture, $"blocks {first} to {last}");

    private void Add(AuditFindingKind kind, long block, string text) => findings.Add(new AuditFinding(kind, chain, block, null, text));
}

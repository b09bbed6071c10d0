namespace Security.Audit.Recording;

/// <summary>What one open transaction adds to the trail.</summary>
internal sealed class TransactionRecords
{
    private readonly List<AuditRecord> _held = [];
    private int _savepoint;

    /// <summary>True when rows of the trail were written in the transaction, or will be.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Notes a recorded save: records that are yet to be written when the transaction commits, or none where they went in with the save.</summary>
    public void Note(IEnumerable<AuditRecord> toWrite)
    {
        _held.AddRange(toWrite);
        HasRows = true;
    }

    /// <summary>A savepoint was made: what is held so far outlives its rollback.</summary>
    /// <remarks>EF Core has at most one a transaction, around the save under way; nobody makes others.</remarks>
    public void Mark() => _savepoint = _held.Count;

    /// <summary>The rows since the savepoint are gone, and their records with them.</summary>
    public void ReturnToMark()
    {
        if (_savepoint < _held.Count)
            _held.RemoveRange(_savepoint, _held.Count - _savepoint);
    }

    /// <summary>Gives out what is held, to be written.</summary>
    public IReadOnlyList<AuditRecord> Take()
    {
        if (_held.Count == 0)
            return [];
        AuditRecord[] taken = [.. _held];
        _held.Clear();
        _savepoint = 0;
        return taken;
    }
}

namespace Security.Audit.Verification;

/// <summary>What is wrong. docs/audit-trail.md says what each means and what to do.</summary>
public enum AuditFindingKind
{
    /// <summary>A column of a row differs from what was sealed.</summary>
    RecordChanged,

    /// <summary>The payload of a row differs from its hash, and no approved redaction explains it.</summary>
    PayloadChanged,

    /// <summary>A row that was sealed, or queued for sealing, is gone.</summary>
    RecordRemoved,

    /// <summary>A row stands in no block and is not queued either: it did not come in by an ordinary insert.</summary>
    RecordInserted,

    /// <summary>Rows changed places, or a block's entries did.</summary>
    RecordsReordered,

    /// <summary>A row has been queued for over 60 seconds.</summary>
    RecordUnsealed,

    /// <summary>A row bears a time more than an hour before rows that were sealed before it.</summary>
    RecordBackdated,

    /// <summary>A row stands in two blocks.</summary>
    RecordSealedTwice,

    /// <summary>Blocks are missing amid a chain or at its beginning.</summary>
    BlockMissing,

    /// <summary>A block's content does not fit its hash: it was changed or renumbered.</summary>
    BlockChanged,

    /// <summary>A block does not link to the one before: one of the two was replaced.</summary>
    ChainBroken,

    /// <summary>A peer knows a later block than the chain has.</summary>
    TailCut,

    /// <summary>A peer knows a block of that number with another hash.</summary>
    ChainRewritten,

    /// <summary>A trigger that protects the trail or the signatures is missing, or switched off.</summary>
    TriggerMissing,
}

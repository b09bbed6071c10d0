namespace Security.Signatures;

/// <summary>A record whose signed hash a save takes away.</summary>
/// <param name="Content">Which kind of record.</param>
/// <param name="Entity">The entity that is saved.</param>
/// <param name="Old">The hash that signatures may stand on.</param>
/// <param name="Next">The hash after the save; null: the record is deleted.</param>
internal sealed record LostHash(SignedContent Content, object Entity, string Old, string? Next);

namespace Forms.Laboratories;

/// <summary>The reference range that counts for an item, and where its value lies.</summary>
/// <param name="Range">The range.</param>
/// <param name="Flag">Null while there is no number, or one in another unit.</param>
public sealed record LabResult(ReferenceRange Range, LabFlag? Flag);

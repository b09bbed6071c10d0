namespace ServiceDefaults;

/// <summary>Where the fault lies, as far as it is known.</summary>
/// <param name="Line">Line of the document that was sent, from 1.</param>
/// <param name="Column">Column of that line, from 1.</param>
/// <param name="Oid">The OID of the definition that is wrong.</param>
/// <param name="Path">JSON path or OID path of what is wrong.</param>
public sealed record Place(long? Line = null, long? Column = null, string? Oid = null, string? Path = null);

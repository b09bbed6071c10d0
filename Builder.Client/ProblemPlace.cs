namespace Builder.Client;

/// <summary>Where a fault lies, as far as it is known.</summary>
/// <param name="Line">Line of what was sent, from 1.</param>
/// <param name="Column">Column of that line, from 1.</param>
/// <param name="Oid">OID of the definition that is wrong.</param>
/// <param name="Path">JSON path or OID path.</param>
public sealed record ProblemPlace(long? Line = null, long? Column = null, string? Oid = null, string? Path = null);

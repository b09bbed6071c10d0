using System.Text.Json.Serialization;

namespace ServiceDefaults;

/// <summary>Where the fault lies, as far as it is known.</summary>
/// <param name="Line">Line of the document that was sent, from 1.</param>
/// <param name="Column">Column of that line, from 1.</param>
/// <param name="Oid">The OID of the definition that is wrong.</param>
/// <param name="Path">JSON path or OID path of what is wrong.</param>
public sealed record Place(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Column = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Oid = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Path = null);

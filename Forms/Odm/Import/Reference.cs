namespace Forms.Odm.Import;

/// <summary>A reference as met in the file.</summary>
/// <param name="Target">Kind referred to: ItemDef, CodeList ….</param>
/// <param name="Oid">OID referred to.</param>
/// <param name="OwnerKind">Kind of the definition that refers.</param>
/// <param name="OwnerOid">Its OID.</param>
/// <param name="Line">Line of the reference.</param>
/// <param name="Column">Column of the reference.</param>
internal readonly record struct Reference(string Target, string Oid, string OwnerKind, string? OwnerOid, int Line, int Column);

namespace Forms.Expressions;

/// <summary>What an expression of another language belongs to.</summary>
/// <param name="Kind">The kind of its owner.</param>
/// <param name="Oid">OID of the ConditionDef, MethodDef or ItemDef.</param>
/// <param name="RangeCheck">Place of the RangeCheck in its item, from 0; -1 for the other kinds.</param>
public sealed record TranslationOwner(TranslationOwnerKind Kind, string Oid, int RangeCheck = -1);

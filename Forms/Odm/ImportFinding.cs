namespace Forms.Odm;

/// <summary>One thing that the reader found worth telling.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">A lasting code in kebab case, one of <see cref="ImportFindings"/>.</param>
/// <param name="Kind">The ODM element concerned: ItemDef, TranslatedText …; for content beyond ODM its namespace.</param>
/// <param name="Oid">OID of the definition concerned, where one is.</param>
/// <param name="Line">Line of the (first) place in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Text">What was found and what became of it, for a person.</param>
/// <param name="Count">How many of the kind this stands for.</param>
public sealed record ImportFinding(
    FindingSeverity Severity, string Code, string Kind, string? Oid, int? Line, int? Column, string Text, int Count = 1);

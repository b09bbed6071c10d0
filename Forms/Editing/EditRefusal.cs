namespace Forms.Editing;

/// <summary>Why an edit is not made.</summary>
/// <param name="Code">A lasting code in kebab case; one of <see cref="EditRefusals"/>.</param>
/// <param name="Path">Where, as an OID path: <c>ItemDef[I.AGE]</c>.</param>
/// <param name="Text">What is wrong and what to do, for a person.</param>
public sealed record EditRefusal(string Code, string Path, string Text);

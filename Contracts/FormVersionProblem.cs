namespace Contracts;

/// <summary>One reason why a form version was refused.</summary>
/// <param name="Code">A lasting code, in kebab case: <c>content-hash-mismatch</c>.</param>
/// <param name="Path">Where in the definition: an OID path such as <c>ItemDef[I.VS.SYSBP]/RangeCheck[1]</c>; empty for the whole.</param>
/// <param name="Text">What is wrong and what to do, for a person.</param>
public sealed record FormVersionProblem(string Code, string Path, string Text);

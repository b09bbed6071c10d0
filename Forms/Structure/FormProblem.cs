namespace Forms;

/// <summary>One reason why a form cannot be installed.</summary>
/// <param name="Code">A lasting code in kebab case: <c>duplicate-oid</c>.</param>
/// <param name="Path">Where, as an OID path: <c>ItemDef[I.VS.SYSBP]/RangeCheck[1]</c>; empty for the whole.</param>
/// <param name="Text">What is wrong and what to do, for a person.</param>
public sealed record FormProblem(string Code, string Path, string Text);

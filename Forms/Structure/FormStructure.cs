namespace Forms;

/// <summary>The rules that a form version must keep to be installed (docs/form-structure-rules.md).</summary>
public static class FormStructure
{
    /// <summary>Every breach; empty for a form that can be installed.</summary>
    public static IReadOnlyList<FormProblem> Check(FormDefinition definition) => throw new NotSupportedException();
}

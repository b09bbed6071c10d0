using Forms.Structure;

namespace Forms;

/// <summary>The rules that a form version must keep to be installed (docs/form-structure-rules.md).</summary>
public static class FormStructure
{
    /// <summary>Longest OID in UTF-16 code units: what the two OIDs of a form's key may take in an index of every database.</summary>
    public const int MaxOidLength = 400;

    /// <summary>Every breach; empty for a form that can be installed.</summary>
    public static IReadOnlyList<FormProblem> Check(FormDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var problems = new List<FormProblem>();
        OidRules.Check(definition, problems);
        ReferenceRules.Check(definition, problems);
        foreach (var codeList in definition.CodeLists)
            CodeListRules.Check(codeList, problems);
        foreach (var item in definition.ItemDefs)
            ItemRules.Check(item, problems);
        TextRules.Check(definition, problems);
        return problems;
    }
}

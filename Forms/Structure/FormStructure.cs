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
        problems.AddRange(OidRules.Check(definition));
        problems.AddRange(ReferenceRules.Check(definition));
        foreach (var codeList in definition.CodeLists)
            problems.AddRange(CodeListRules.Check(codeList));
        foreach (var item in definition.ItemDefs)
            problems.AddRange(ItemRules.Check(item));
        problems.AddRange(TextRules.Check(definition));
        return problems;
    }
}

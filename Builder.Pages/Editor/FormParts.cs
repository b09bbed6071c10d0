using System.Runtime.CompilerServices;
using Forms;

namespace Builder.Pages.Editor;

/// <summary>Finds the parts of a form that an editor shows.</summary>
public static class FormParts
{
    private static readonly ConditionalWeakTable<FormDefinition, IReadOnlyList<string?>> KnownLanguages = [];

    public static ItemGroupDef? Group(this FormDefinition form, string? oid) => form.ItemGroupDefs.FirstOrDefault(group => group.Oid == oid);

    public static ItemDef? Item(this FormDefinition form, string? oid) => form.ItemDefs.FirstOrDefault(item => item.Oid == oid);

    public static ItemGroupRef? GroupRef(this FormDefinition form, string? oid) => form.FormDef.ItemGroupRefs.FirstOrDefault(reference => reference.ItemGroupOid == oid);

    public static ItemRef? ItemRef(this FormDefinition form, Selection at) => form.Group(at.GroupOid)?.ItemRefs.FirstOrDefault(reference => reference.ItemOid == at.ItemOid);

    /// <summary>The text in exactly this language; null: there is none.</summary>
    public static string? In(this TranslatedTexts? texts, string? language) => texts?.Texts.FirstOrDefault(text => text.Language == language)?.Text;

    /// <summary>The languages that a form's questions and lists use, and English and Korean; null stands for texts without one.</summary>
    public static IReadOnlyList<string?> Languages(this FormDefinition form) => KnownLanguages.GetValue(form, FindLanguages);

    private static IReadOnlyList<string?> FindLanguages(FormDefinition form) =>
    [
        .. form.ItemDefs.SelectMany(item => item.Question?.Texts ?? []).Select(text => text.Language)
            .Concat(form.CodeLists.SelectMany(list => list.CodeListItems).Take(200).SelectMany(entry => entry.Decode?.Texts ?? []).Select(text => text.Language))
            .Concat(["en", "ko"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The expression of ours among those of a definition.</summary>
    public static string? Ours(this EquatableList<FormalExpression>? expressions) =>
        expressions?.FirstOrDefault(expression => expression.Context == global::Forms.Expressions.ExpressionLanguage.Context)?.Text;

    /// <summary>The form with one of its groups alone, and all that it refers to.</summary>
    public static FormDefinition WithGroupAlone(this FormDefinition form, string groupOid) => form with
    {
        FormDef = form.FormDef with { ItemGroupRefs = [.. form.FormDef.ItemGroupRefs.Where(reference => reference.ItemGroupOid == groupOid)] },
    };
}

using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Begins a form: an empty one, or a copy of another.</summary>
public static class FormCopies
{
    /// <summary>A form without groups.</summary>
    public static FormDefinition Empty(string studyOid, string formOid, string name) =>
        new() { StudyOid = studyOid, FormDef = new FormDef { Oid = formOid, Name = name, Repeating = false } };

    /// <summary>The form under another OID, in the same study or another. Expressions of our language that name the form follow.</summary>
    /// <param name="form">The form.</param>
    /// <param name="studyOid">The study of the copy.</param>
    /// <param name="formOid">OID of the copy.</param>
    /// <param name="name">Name of the copy.</param>
    public static FormDefinition CopyAs(this FormDefinition form, string studyOid, string formOid, string name)
    {
        ArgumentNullException.ThrowIfNull(form);
        var renames = new OidRenames { Forms = new Dictionary<string, string>(StringComparer.Ordinal) { [form.FormDef.Oid] = formOid } };
        var copy = ExpressionRenaming.InForm(form, renames);
        return copy with { StudyOid = studyOid, FormDef = copy.FormDef with { Oid = formOid, Name = name } };
    }
}

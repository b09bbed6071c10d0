namespace Forms.Editing;

/// <summary>Changes what the form says of itself: name, description, repeating and the like.</summary>
/// <param name="Form">The form as it shall be. Its OID is lasting, and its groups stay those of the form.</param>
public sealed record ChangeForm(FormDef Form) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form) => string.Equals(Form.Oid, form.FormDef.Oid, StringComparison.Ordinal)
        ? form with { FormDef = Form with { ItemGroupRefs = form.FormDef.ItemGroupRefs } }
        : throw new EditRefusedException(EditRefusals.NotHere, $"FormDef[{form.FormDef.Oid}]", "The OID of a form never changes: its versions and what was collected hang on it. Make a copy of the form under the new OID.");
}

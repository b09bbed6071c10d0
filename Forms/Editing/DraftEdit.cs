using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>One change that a designer makes to a form. It gives a new definition or says why not; the old definition never changes.</summary>
/// <remarks>
/// Whatever an edit does not name stays as it is, content beyond ODM too. A definition that lost its last reference by the edit goes with it; one that had none before stays.
/// </remarks>
public abstract record DraftEdit
{
    private protected DraftEdit()
    {
    }

    /// <summary>The form after the edit, or why it cannot be.</summary>
    public EditResult Apply(FormDefinition form)
    {
        ArgumentNullException.ThrowIfNull(form);
        try
        {
            var changed = Orphans.Drop(form, Change(form));
            StorableRule.Check(form, changed);
            return new(changed, null);
        }
        catch (EditRefusedException refused)
        {
            return new(null, refused.Refusal);
        }
    }

    /// <exception cref="EditRefusedException">The edit is not possible.</exception>
    internal abstract FormDefinition Change(FormDefinition form);
}

namespace Forms.Expressions;

/// <summary>Finds what the OIDs of an expression stand for: in a form, and in the other forms of its study where those are at hand.</summary>
internal sealed class FormScope
{
    private readonly StudyIndex? _study;

    public FormScope(FormDefinition form, StudyDefinition? study)
        : this(new FormIndex(form), study is null ? null : new(study))
    {
    }

    /// <param name="here">The form; it counts in the place of the study's form of its OID.</param>
    /// <param name="study">The study, which the scopes of all its forms can share.</param>
    public FormScope(FormIndex here, StudyIndex? study) => (Here, _study) = (here, study);

    /// <summary>A form that stands for the place outside all forms of a study; its OID is empty.</summary>
    public static FormDefinition Outside(StudyDefinition study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new() { StudyOid = study.StudyOid, FormDef = new() { Oid = "", Name = "" }, ConditionDefs = study.ConditionDefs };
    }

    public FormIndex Here { get; }

    public StudyDefinition? Study => _study?.Definition;

    /// <summary>The forms that are at hand, this one first.</summary>
    public IEnumerable<FormIndex> Forms => (_study?.Forms.Values.AsEnumerable() ?? []).Where(form => !string.Equals(form.Oid, Here.Oid, StringComparison.Ordinal)).Prepend(Here);

    public Resolved<ResolvedItem> Find(ItemReference item, string? group)
    {
        var at = FindForm(item.Visit, item.Form);
        if (at.Value is not { } form)
            return at.As<ResolvedItem>();
        if (!form.Items.TryGetValue(item.Item, out var found))
            return Resolved<ResolvedItem>.Not(form.NoItem(item));
        var owner = item.Group ?? (item.Form is null && group is not null && form.Holds(group, item.Item) ? group : null);
        if (owner is not null)
            return form.Groups.TryGetValue(owner, out var named) && form.Holds(owner, item.Item) ? new(new(item.Visit, form.Definition, named, found)) : Resolved<ResolvedItem>.Not(form.NotInGroup(item.Item, owner));
        var owners = form.GroupsOf(item.Item);
        return owners.Count switch
        {
            1 => new(new(item.Visit, form.Definition, form.Groups[owners[0]], found)),
            0 => Resolved<ResolvedItem>.Not($"The item '{item.Item}' stands in no group of the form '{form.Oid}', so it has no value. Put it into a group."),
            _ => Resolved<ResolvedItem>.Not($"The item '{item.Item}' stands in more than one group: {string.Join(", ", owners)}. Name the group too, as in {new ItemReference(null, null, owners[0], item.Item)}."),
        };
    }

    public Resolved<ResolvedGroup> Find(GroupReference group)
    {
        var found = FindForm(group.Visit, group.Form);
        if (found.Value is not { } form)
            return found.As<ResolvedGroup>();
        return form.Groups.TryGetValue(group.Group, out var definition)
            ? new(new(group.Visit, form.Definition, definition))
            : Resolved<ResolvedGroup>.Not($"There is no group '{group.Group}' in the form '{form.Oid}'.{Nearest.Suggest(group.Group, form.Groups.Keys)}");
    }

    private Resolved<FormIndex> FindForm(string? visit, string? form)
    {
        if (visit is not null && _study is { } planned && !planned.Visits.ContainsKey(visit))
            return Resolved<FormIndex>.Not($"There is no visit '{visit}' in the study.{Nearest.Suggest(visit, planned.Visits.Keys)} To divide, put blanks around the stroke.");
        if (form is null || string.Equals(form, Here.Oid, StringComparison.Ordinal))
            return new(Here);
        if (_study is not { } study)
            return new(null, $"The form '{form}' is not at hand, so what it holds is not checked.", NotAtHand: true);
        return study.Forms.TryGetValue(form, out var found)
            ? new(found)
            : Resolved<FormIndex>.Not($"There is no form '{form}' in the study.{Nearest.Suggest(form, Forms.Select(static known => known.Oid))}");
    }
}

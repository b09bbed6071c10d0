using Forms;

namespace Builder.Service.Domain;

/// <summary>A visit of a study, and the forms that are filled in there.</summary>
public sealed class StudyEvent
{
    public long Id { get; private set; }
    public long StudyId { get; private set; }
    public required string StudyEventOid { get; init; }
    public string Name { get; private set; } = "";
    public int Position { get; private set; }
    public bool? IsRepeating { get; private set; }
    public string? Type { get; private set; }
    public string? Category { get; private set; }
    public IReadOnlyList<StudyEventForm> Forms { get; private set; } = [];

    /// <summary>What is kept of the visit, in ODM's words.</summary>
    internal StudyEventDef ToDefinition() => new()
    {
        Oid = StudyEventOid,
        Name = Name,
        Repeating = IsRepeating,
        Type = Type,
        Category = Category,
        FormRefs = Forms.Select(form => new FormRef { FormOid = form.FormOid, OrderNumber = form.OrderNumber, Mandatory = form.IsMandatory }).ToEquatableList(),
    };

    internal void Describe(StudyEventDef definition, int position)
    {
        Name = definition.Name;
        Position = position;
        IsRepeating = definition.Repeating;
        Type = definition.Type;
        Category = definition.Category;
        StudyEventForm[] forms = [.. definition.FormRefs.Select(form => new StudyEventForm(form.FormOid, form.OrderNumber, form.Mandatory))];
        // An equal list is left alone, so that the same import again changes no row.
        if (!forms.SequenceEqual(Forms))
            Forms = forms;
    }
}

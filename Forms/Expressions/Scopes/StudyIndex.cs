namespace Forms.Expressions;

/// <summary>A study's forms and visits by OID, and which form is planned in which visit. The first of two with one OID counts.</summary>
internal sealed class StudyIndex
{
    private readonly ILookup<string, string> _visitsOfForm;

    public StudyIndex(StudyDefinition study)
    {
        Definition = study;
        Forms = study.Forms.DistinctBy(static form => form.FormDef.Oid, StringComparer.Ordinal)
            .ToDictionary(static form => form.FormDef.Oid, static form => new FormIndex(form), StringComparer.Ordinal);
        Visits = study.StudyEvents.DistinctBy(static visit => visit.Oid, StringComparer.Ordinal).ToDictionary(
            static visit => visit.Oid, static visit => (IReadOnlySet<string>)visit.FormRefs.Select(static form => form.FormOid).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _visitsOfForm = Visits.SelectMany(static visit => visit.Value.Select(form => (form, visit.Key)))
            .ToLookup(static pair => pair.form, static pair => pair.Key, StringComparer.Ordinal);
    }

    public StudyDefinition Definition { get; }

    public Dictionary<string, FormIndex> Forms { get; }

    /// <summary>The forms of each visit.</summary>
    public Dictionary<string, IReadOnlySet<string>> Visits { get; }

    /// <summary>The visits that hold a form, in the order of the plan.</summary>
    public IEnumerable<string> VisitsOf(string form) => _visitsOfForm[form];
}

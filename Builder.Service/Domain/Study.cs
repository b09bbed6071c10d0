using Forms;
using Forms.Entry;
using Forms.Editing;
using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>A study as its designers know it: its names, its visits and its forms. Its OID is its lasting identity.</summary>
/// <remarks>An import describes the study anew; it never takes away a form, since versions of it may stand in environments.</remarks>
public sealed class Study : IRevisioned
{
    public long Id { get; private set; }
    public required string StudyOid { get; init; }
    public string Name { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string ProtocolName { get; private set; } = "";
    public string? MetaDataVersionOid { get; private set; }

    /// <summary>Canonical JSON of all that the last file said of the study but its forms; empty where that was before it was kept.</summary>
    public byte[] Outline { get; private set; } = [];

    /// <summary>When it came to be here: by an import, or made by a designer.</summary>
    public required DateTimeOffset FirstImportedAt { get; init; }
    public int Revision { get; set; }
    public List<StudyEvent> StudyEvents { get; } = [];
    public List<FormDef> Forms { get; } = [];

    /// <summary>Takes over what a file says of the study and its visits; its forms are taken over one by one.</summary>
    public void Describe(StudyDefinition definition)
    {
        Name = definition.Name;
        Description = definition.Description;
        ProtocolName = definition.ProtocolName;
        MetaDataVersionOid = definition.MetaDataVersionOid;
        Outline = CanonicalJson.Serialize(definition.ToOutline());
        StudyEvents.RemoveAll(visit => definition.StudyEvents.All(other => other.Oid != visit.StudyEventOid));
        for (var position = 0; position < definition.StudyEvents.Count; position++)
            VisitOf(definition.StudyEvents[position].Oid).Describe(definition.StudyEvents[position], position);
    }

    /// <summary>What a release takes over from the study: as the file said it, or made of the visits where it was not kept yet.</summary>
    /// <remarks>The visits must have been read with the study.</remarks>
    public StudyOutline ReadOutline() => Outline.Length > 0 ? CanonicalJson.DeserializeOutline(Outline) : new StudyOutline
    {
        StudyOid = StudyOid,
        Name = Name,
        Description = Description,
        ProtocolName = ProtocolName,
        MetaDataVersionOid = MetaDataVersionOid,
        StudyEvents = StudyEvents.OrderBy(visit => visit.Position).Select(visit => visit.ToDefinition()).ToEquatableList(),
    };

    /// <summary>Changes what the study says of itself; its visits and all else a file said of it stay.</summary>
    /// <remarks>The visits must have been read with the study, here and below.</remarks>
    public void Rename(string name, string description, string protocolName) =>
        Take(ReadOutline() with { Name = name, Description = description, ProtocolName = protocolName });

    /// <summary>Changes the plan of visits.</summary>
    public void Schedule(EquatableList<StudyEventDef> visits) => Take(ReadOutline().WithVisits(visits));

    /// <summary>Changes which codes may stand for missing data.</summary>
    public void Allow(IReadOnlyList<MissingDataCode> codes) => Take(MissingDataCodes.Set(ReadOutline(), codes));

    private void Take(StudyOutline outline) => Describe(outline.WithForms([]));

    private StudyEvent VisitOf(string studyEventOid)
    {
        if (StudyEvents.Find(visit => visit.StudyEventOid == studyEventOid) is { } known)
            return known;
        var added = new StudyEvent { StudyEventOid = studyEventOid };
        StudyEvents.Add(added);
        return added;
    }
}

namespace Forms.Odm.Import;

/// <summary>The visits of a study as one MetaDataVersion has them in effect.</summary>
internal sealed class VisitSchedule
{
    public VisitSchedule(EffectiveContent content)
    {
        Protocol = content.Versions.Select(version => version.Protocol).FirstOrDefault(protocol => protocol is not null);
        StudyEvents = Order(VisitsOf(content).ToList(), Protocol).ToEquatableList();
        ConditionDefs = ConditionOids()
            .Distinct(StringComparer.Ordinal)
            .Select(content.Find<ConditionDef>)
            .OfType<ConditionDef>()
            .ToEquatableList();
    }

    public Protocol? Protocol { get; }

    public EquatableList<StudyEventDef> StudyEvents { get; }

    public EquatableList<ConditionDef> ConditionDefs { get; }

    // Included versions come first, in their order; a redefined visit keeps its place.
    private static IEnumerable<StudyEventDef> VisitsOf(EffectiveContent content) =>
        content.Versions.Reverse()
            .SelectMany(version => version.Definitions.Of<StudyEventDef>())
            .Select(visit => visit.Oid)
            .Distinct(StringComparer.Ordinal)
            .Select(oid => content.Find<StudyEventDef>(oid)!);

    private static IEnumerable<StudyEventDef> Order(List<StudyEventDef> visits, Protocol? protocol)
    {
        var planned = (protocol?.StudyEventRefs ?? []).InOrder().Select(reference => reference.StudyEventOid).ToList();
        return visits.OrderBy(visit => planned.IndexOf(visit.Oid) is >= 0 and var place ? place : int.MaxValue);
    }

    private IEnumerable<string?> ConditionOids() =>
        (Protocol?.StudyEventRefs ?? []).Select(reference => reference.CollectionExceptionConditionOid)
            .Concat(StudyEvents.SelectMany(visit => visit.FormRefs).Select(reference => reference.CollectionExceptionConditionOid));
}

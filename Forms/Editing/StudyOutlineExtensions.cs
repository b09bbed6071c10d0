namespace Forms.Editing;

/// <summary>Changes the plan of visits of a study.</summary>
public static class StudyOutlineExtensions
{
    /// <summary>The outline with these visits. The protocol refers to them in their order, and keeps what it says of those that stay.</summary>
    public static StudyOutline WithVisits(this StudyOutline outline, EquatableList<StudyEventDef> visits)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(visits);
        if (visits.Equals(outline.StudyEvents))
            return outline;
        var protocol = outline.Protocol ?? new Protocol();
        var known = protocol.StudyEventRefs.DistinctBy(static visit => visit.StudyEventOid, StringComparer.Ordinal).ToDictionary(static visit => visit.StudyEventOid, StringComparer.Ordinal);
        var refs = visits.Select((visit, index) => (known.GetValueOrDefault(visit.Oid) ?? new StudyEventRef { StudyEventOid = visit.Oid, Mandatory = true }) with { OrderNumber = index + 1 });
        var changed = outline with { StudyEvents = visits, Protocol = protocol with { StudyEventRefs = refs.ToEquatableList() } };
        return changed with { ConditionDefs = outline.ConditionDefs.Where(condition => Names(changed, condition.Oid) || !Names(outline, condition.Oid)).ToEquatableList() };
    }

    private static bool Names(StudyOutline outline, string conditionOid) =>
        outline.StudyEvents.SelectMany(static visit => visit.FormRefs).Any(form => string.Equals(form.CollectionExceptionConditionOid, conditionOid, StringComparison.Ordinal))
        || outline.Protocol?.StudyEventRefs.Any(visit => string.Equals(visit.CollectionExceptionConditionOid, conditionOid, StringComparison.Ordinal)) is true;
}

using Forms.Odm.Xml;

namespace Forms.ClinicalData.Reading;

/// <summary>Puts values back that the writer of a file had no place for.</summary>
internal static class Unplaced
{
    /// <summary>The element, in our own namespace, that holds one.</summary>
    public const string Name = "unplaced";

    public static UnplacedItem Read(OdmElement element, ItemParts items)
    {
        var item = items.Read(element);
        return new(element.Attribute("StudyEventOID") ?? "", element.Attribute("StudyEventRepeatKey"), element.Attribute("FormOID") ?? "", element.Attribute("FormRepeatKey"),
            element.Attribute("ItemGroupOID") ?? "", element.Attribute("ItemGroupRepeatKey"), item with { Kept = [.. item.Kept.Where(kept => kept.IsProvenance)] });
    }

    public static ClinicalSubject PutBack(ClinicalSubject subject, IEnumerable<UnplacedItem> unplaced)
    {
        var visits = subject.Visits.ToList();
        foreach (var value in unplaced)
            Put(visits, value);
        return subject with { Visits = visits };
    }

    private static void Put(List<ClinicalVisit> visits, UnplacedItem value)
    {
        var visit = Find(visits, visit => visit.StudyEventOid == value.StudyEventOid && visit.RepeatKey == value.StudyEventRepeatKey, () => new() { StudyEventOid = value.StudyEventOid, RepeatKey = value.StudyEventRepeatKey });
        var forms = visits[visit].Forms.ToList();
        var form = Find(forms, form => form.FormOid == value.FormOid && form.RepeatKey == value.FormRepeatKey, () => new() { FormOid = value.FormOid, RepeatKey = value.FormRepeatKey });
        var groups = forms[form].Groups.ToList();
        var group = Find(groups, group => group.ItemGroupOid == value.ItemGroupOid && group.RepeatKey == value.ItemGroupRepeatKey, () => new() { ItemGroupOid = value.ItemGroupOid, RepeatKey = value.ItemGroupRepeatKey });
        groups[group] = groups[group] with { Items = [.. groups[group].Items, value.Item] };
        forms[form] = forms[form] with { Groups = groups };
        visits[visit] = visits[visit] with { Forms = forms };
    }

    private static int Find<T>(List<T> nodes, Predicate<T> isThat, Func<T> make)
    {
        var index = nodes.FindIndex(isThat);
        if (index >= 0)
            return index;
        nodes.Add(make());
        return nodes.Count - 1;
    }
}

using Forms.Odm;
using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.ClinicalData.Reading;

/// <summary>Makes a subject of its element.</summary>
internal sealed class SubjectParts(string odm, ReportBuilder report)
{
    private readonly KeptParts _kept = new(odm);
    private readonly ItemParts _items = new(odm, report);

    public string Namespace => odm;

    private bool Is20 => odm == OdmNames.Namespace20;

    public ClinicalSubject Read(OdmElement element, string studyOid, string versionOid)
    {
        report.Count("SubjectData");
        var visits = _kept.Own(element, "StudyEventData").Select(Visit).ToList();
        if (Forms(element) is { Count: > 0 } direct)
        {
            report.Tell(FindingSeverity.Info, ClinicalFindings.NoVisit, "FormData", direct[0].Line, null, count => $"{count} forms stand right under a subject, in no StudyEventData.", direct.Count);
            visits.Add(new() { StudyEventOid = "", Line = direct[0].Line, Forms = direct });
        }
        var subject = new ClinicalSubject
        {
            StudyOid = studyOid, MetaDataVersionOid = versionOid, SubjectKey = Key(element, "SubjectKey"), Line = element.Line, TransactionType = element.Attribute("TransactionType"),
            SiteOid = _kept.Own(element, "SiteRef").FirstOrDefault()?.Attribute("LocationOID"), Visits = visits,
            Kept = _kept.Of(element, ["SubjectKey", "TransactionType"], ["StudyEventData", "SiteRef", FormElement]),
        };
        return Unplaced.PutBack(subject, KeptParts.Aside(element, Unplaced.Name).Select(aside => Unplaced.Read(aside, _items)));
    }

    private string FormElement => Is20 ? "ItemGroupData" : "FormData";

    private ClinicalVisit Visit(OdmElement element)
    {
        Aside.RestoreAttributes(element, report);
        return new()
        {
            StudyEventOid = Key(element, "StudyEventOID"), RepeatKey = element.Attribute("StudyEventRepeatKey"), TransactionType = element.Attribute("TransactionType"), Line = element.Line,
            Forms = Forms(element), Kept = _kept.Of(element, ["StudyEventOID", "StudyEventRepeatKey", "TransactionType"], [FormElement]),
        };
    }

    private List<ClinicalForm> Forms(OdmElement parent) => [.. _kept.Own(parent, FormElement).Select(Form)];

    private ClinicalForm Form(OdmElement element)
    {
        Aside.RestoreAttributes(element, report);
        report.Count("FormData");
        var (oid, key) = Is20 ? ("ItemGroupOID", "ItemGroupRepeatKey") : ("FormOID", "FormRepeatKey");
        var formOid = Key(element, oid);
        return new()
        {
            FormOid = formOid, RepeatKey = element.Attribute(key), TransactionType = element.Attribute("TransactionType"), Line = element.Line,
            Groups = Is20 ? [.. OwnItems(element, formOid), .. Nested(element, null, 0)] : [.. _kept.Own(element, "ItemGroupData").Select(group => Group(group, null))],
            Kept = _kept.Of(element, [oid, key, "TransactionType"], Is20 ? ["ItemGroupData", "ItemData"] : ["ItemGroupData"]),
        };
    }

    private ClinicalGroup Group(OdmElement element, string? outerKey)
    {
        Aside.RestoreAttributes(element, report);
        var key = element.Attribute("ItemGroupRepeatKey");
        return new()
        {
            ItemGroupOid = Key(element, "ItemGroupOID"), RepeatKey = outerKey is null ? key : $"{outerKey}/{key}", TransactionType = element.Attribute("TransactionType"), Line = element.Line,
            Items = [.. _items.Of(element)],
            Kept = _kept.Of(element, ["ItemGroupOID", "ItemGroupRepeatKey", "TransactionType"], Is20 ? ["ItemGroupData", "ItemData"] : [], isItem: ItemParts.IsItem),
        };
    }

    // Of ODM 2.0 alone: as the metadata are read, items that the form holds itself are a group of their own.
    private IEnumerable<ClinicalGroup> OwnItems(OdmElement form, string formOid) => _items.Of(form).ToList() is { Count: > 0 } items
        ? [new ClinicalGroup { ItemGroupOid = formOid + ClinicalGroup.OwnItems, Line = form.Line, Items = items }]
        : [];

    // A group in a group is taken as one of the form. Where the outer one repeats, its key goes before the inner one's, so that no two fall together.
    private IEnumerable<ClinicalGroup> Nested(OdmElement parent, string? outerKey, int depth)
    {
        foreach (var element in _kept.Own(parent, "ItemGroupData"))
        {
            if (depth > 0)
                report.Tell(FindingSeverity.Info, ClinicalFindings.GroupsFlattened, "ItemGroupData", element.Line, element.Column, count => $"{count} groups stand in groups; each is taken as a group of the form.");
            var group = Group(element, outerKey);
            if (group.Items.Count > 0 || group.Kept.Count > 0 || !_kept.Own(element, "ItemGroupData").Any())
                yield return group;
            foreach (var inner in Nested(element, group.RepeatKey, depth + 1))
                yield return inner;
        }
    }

    private string Key(OdmElement element, string attribute)
    {
        var key = element.Attribute(attribute) ?? "";
        if (key.Length == 0)
            report.Warn(ClinicalFindings.KeyMissing, element, null, $"{attribute} of {element.Name} is empty or missing.");
        return key;
    }
}

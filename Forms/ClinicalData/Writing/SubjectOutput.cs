using System.Text;
using Forms.ClinicalData.Reading;

namespace Forms.ClinicalData.Writing;

/// <summary>Writes one subject.</summary>
internal sealed class SubjectOutput(ClinicalXml output)
{
    private readonly RecordOutput _records = new(output);

    public void Write(ClinicalSubject subject)
    {
        output.Start("SubjectData");
        output.Attribute("SubjectKey", subject.SubjectKey);
        output.Attribute("TransactionType", subject.TransactionType);
        _records.Around(subject, () =>
        {
            if (subject.SiteOid is { } site)
                _records.Reference("SiteRef", "LocationOID", site);
            foreach (var visit in subject.Visits)
                Write(visit);
        });
        foreach (var unplaced in subject.Unplaced)
            Write(unplaced);
        output.End();
    }

    private void Write(ClinicalVisit visit)
    {
        output.Start("StudyEventData");
        output.Key("StudyEventOID", visit.StudyEventOid, visit.StandInOid);
        output.Key("StudyEventRepeatKey", visit.RepeatKey);
        output.Attribute("TransactionType", visit.TransactionType);
        _records.Around(visit, () =>
        {
            foreach (var form in visit.Forms)
                Write(form);
        });
        output.End();
    }

    private void Write(ClinicalForm form)
    {
        output.Start(output.Is20 ? "ItemGroupData" : "FormData");
        output.Key(output.Is20 ? "ItemGroupOID" : "FormOID", form.FormOid);
        output.Key(output.Is20 ? "ItemGroupRepeatKey" : "FormRepeatKey", form.RepeatKey);
        output.Attribute("TransactionType", form.TransactionType);
        _records.Around(form, () =>
        {
            foreach (var group in form.Groups)
                Write(form, group);
        });
        output.End();
    }

    private void Write(ClinicalForm form, ClinicalGroup group)
    {
        // In ODM 2.0 a form holds items itself; as they are read, they are a group of their own.
        var isOwn = output.Is20 && group is { RepeatKey: null, Kept.Count: 0, TransactionType: null } && group.ItemGroupOid == form.FormOid + ClinicalGroup.OwnItems;
        if (isOwn)
        {
            foreach (var item in group.Items)
                Write(item);
            return;
        }
        output.Start("ItemGroupData");
        output.Key("ItemGroupOID", group.ItemGroupOid, group.StandInOid);
        output.Key("ItemGroupRepeatKey", group.RepeatKey);
        output.Attribute("TransactionType", group.TransactionType);
        _records.Around(group, () =>
        {
            foreach (var item in group.Items)
                Write(item);
        });
        output.End();
    }

    private void Write(ClinicalItem item)
    {
        output.Start("ItemData");
        output.Attribute("ItemOID", item.ItemOid);
        output.Attribute("TransactionType", item.TransactionType);
        if (item.IsNull)
            output.Attribute("IsNull", "Yes");
        WriteExact(item.Value);
        if (!output.Is20)
            output.Attribute("Value", item.Value);
        else if (item.MeasurementUnitOid is { } unit)
            output.AsideAttribute("MeasurementUnitOID", unit);
        _records.Around(item, () =>
        {
            if (output.Is20 && item.Value is { } value)
                output.Element("Value", value);
        }, output.Is20 ? null : item.MeasurementUnitOid);
        output.End();
    }

    private void Write(UnplacedItem unplaced)
    {
        output.StartAside(Unplaced.Name);
        output.Attribute("StudyEventOID", unplaced.StudyEventOid);
        output.Attribute("StudyEventRepeatKey", unplaced.StudyEventRepeatKey);
        output.Attribute("FormOID", unplaced.FormOid);
        output.Attribute("FormRepeatKey", unplaced.FormRepeatKey);
        output.Attribute("ItemGroupOID", unplaced.ItemGroupOid);
        output.Attribute("ItemGroupRepeatKey", unplaced.ItemGroupRepeatKey);
        output.Attribute("ItemOID", unplaced.Item.ItemOid);
        output.Attribute("Value", unplaced.Item.Value);
        if (unplaced.Item.IsNull)
            output.Attribute("IsNull", "Yes");
        WriteExact(unplaced.Item.Value);
        output.Attribute("MeasurementUnitOID", unplaced.Item.MeasurementUnitOid);
        output.Attribute("Conflict", unplaced.Item.ConflictCode);
        _records.Around(unplaced.Item, () => { });
        output.End();
    }

    // A character that XML has no way to write must not break the file, and must not be lost.
    private void WriteExact(string? value)
    {
        if (value is not null && !ClinicalXml.IsWritable(value))
            output.AsideAttribute(ItemParts.Base64, Convert.ToBase64String(Encoding.UTF8.GetBytes(value)));
    }
}

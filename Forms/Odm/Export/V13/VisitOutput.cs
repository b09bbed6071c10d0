namespace Forms.Odm.Export.V13;

/// <summary>Writes the protocol and the visits as ODM 1.3.2 has them.</summary>
internal sealed class VisitOutput(OdmOutput output, WrittenOids oids)
{
    public void Protocol(Protocol? protocol)
    {
        if (protocol is null)
            return;
        output.Element("Protocol", protocol.Vendor, [], () =>
        {
            output.Texts("Description", protocol.Description);
            var isOrder = ValueRules.Once(ValueRules.IsInteger);
            output.Each(protocol.StudyEventRefs, visit => visit.StudyEventOid, visit => StudyEventRef(visit, isOrder));
            output.Aliases(protocol.Aliases);
        });
    }

    public void StudyEventRef(StudyEventRef visit, Func<string, bool> isOrder) => output.Element("StudyEventRef", visit.Vendor,
    [
        oids.Of<StudyEventDef>("StudyEventOID", visit.StudyEventOid),
        OutAttribute.Number("OrderNumber", visit.OrderNumber, isOrder),
        OutAttribute.YesNo("Mandatory", visit.Mandatory, isRequired: true),
        oids.Optional<ConditionDef>("CollectionExceptionConditionOID", visit.CollectionExceptionConditionOid),
    ]);

    public void StudyEventDef(StudyEventDef visit) => output.Element("StudyEventDef", visit.Vendor,
    [
        oids.Of<StudyEventDef>("OID", visit.Oid),
        OutAttribute.Named("Name", visit.Name, visit.Oid),
        OutAttribute.YesNo("Repeating", visit.Repeating, isRequired: true),
        new("Type", visit.Type, ValueRules.IsEventType, "Unscheduled"),
        OutAttribute.Text("Category", visit.Category),
    ],
    () =>
    {
        output.Texts("Description", visit.Description);
        var isOrder = ValueRules.Once(ValueRules.IsInteger);
        output.Each(visit.FormRefs, form => form.FormOid, form => FormRef(form, isOrder));
        output.Aliases(visit.Aliases);
    });

    public void FormRef(FormRef form, Func<string, bool> isOrder) => output.Element("FormRef", form.Vendor,
    [
        oids.Of<FormDef>("FormOID", form.FormOid),
        OutAttribute.Number("OrderNumber", form.OrderNumber, isOrder),
        OutAttribute.YesNo("Mandatory", form.Mandatory, isRequired: true),
        oids.Optional<ConditionDef>("CollectionExceptionConditionOID", form.CollectionExceptionConditionOid),
    ]);
}

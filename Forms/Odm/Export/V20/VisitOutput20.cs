using Forms.Odm.Export.V13;
using Forms.Odm.Import;

namespace Forms.Odm.Export.V20;

/// <summary>Writes the protocol and the visits as ODM 2.0 has them. What a visit refers to is a form of the same version; another reference, and the order of visits, stand aside.</summary>
internal sealed class VisitOutput20(OdmOutput output, WrittenOids oids, DefinitionTable definitions)
{
    private static readonly string[] ProtocolNatives =
    [
        "StudySummary", "StudyStructure", "TrialPhase", "StudyTimings", "StudyIndications", "StudyInterventions", "StudyObjectives", "StudyEndPoints",
        "StudyTargetPopulation", "StudyEstimands", "InclusionExclusionCriteria", "StudyEventGroupRef", "WorkflowRef",
    ];

    private readonly VisitOutput _of13 = new(output, oids);

    public void Protocol(Protocol? protocol)
    {
        if (protocol is null)
            return;
        var native = new NativeContent(output, protocol.Vendor, ProtocolNatives);
        output.Element("Protocol", native.Rest, [], () =>
        {
            output.Texts("Description", protocol.Description);
            native.Write(ProtocolNatives);
            output.Aliases(protocol.Aliases);
            var isOrder = ValueRules.Once(ValueRules.IsInteger);
            output.Each(protocol.StudyEventRefs, _ => null, visit => _of13.StudyEventRef(visit, isOrder), isForbidden: true);
        });
    }

    public void StudyEventDef(StudyEventDef visit)
    {
        var native = new NativeContent(output, visit.Vendor, "WorkflowRef", "Coding");
        output.Element("StudyEventDef", native.Rest,
        [
            oids.Of<StudyEventDef>("OID", visit.Oid),
            OutAttribute.Named("Name", visit.Name, visit.Oid),
            OutAttribute.YesNo("Repeating", visit.Repeating, isRequired: true),
            new("Type", visit.Type, ValueRules.IsEventType, "Unscheduled"),
            OutAttribute.Text("Category", visit.Category),
            Attributes20.KeptName("CommentOID"),
        ],
        () =>
        {
            output.Texts("Description", visit.Description);
            var isOrder = ValueRules.Once(ValueRules.IsPositive);
            output.Each(visit.FormRefs, form => form.FormOid, form => Reference(form, isOrder));
            native.Write("WorkflowRef", "Coding");
            output.Aliases(visit.Aliases);
        });
    }

    private void Reference(FormRef form, Func<string, bool> isOrder)
    {
        if (definitions.Find(nameof(FormDef), form.FormOid) is null)
        {
            output.Kept(isForbidden: true, () => _of13.FormRef(form, isOrder));
            return;
        }
        output.Element("ItemGroupRef", form.Vendor,
        [
            oids.Of<FormDef>("ItemGroupOID", form.FormOid),
            OutAttribute.Number("OrderNumber", form.OrderNumber, isOrder),
            OutAttribute.YesNo("Mandatory", form.Mandatory, isRequired: true),
            oids.Optional<ConditionDef>("CollectionExceptionConditionOID", form.CollectionExceptionConditionOid),
            Attributes20.KeptName("MethodOID"),
        ]);
    }
}

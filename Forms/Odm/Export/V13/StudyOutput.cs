namespace Forms.Odm.Export.V13;

/// <summary>Writes one study as ODM 1.3.2 has it (section 3.1), with one MetaDataVersion.</summary>
internal sealed class StudyOutput(OdmOutput output, StudyDefinition study, MergedDefinitions merged)
{
    private readonly WrittenOids _oids = new(merged.Definitions);

    public void Write() => output.Element("Study", study.Vendor, [OutAttribute.Oid("OID", study.StudyOid, study.StudyOid)], () =>
    {
        GlobalVariables();
        BasicDefinitions();
        if (study.MetaDataVersionOid is { } oid)
            MetaDataVersion(oid);
    });

    public bool HasBasicDefinitions => merged.Units.Any() || !study.BasicDefinitionsVendor.IsEmpty;

    public void GlobalVariables() => output.Element("GlobalVariables", study.GlobalVariablesVendor, [], () =>
    {
        Named("StudyName", study.Name);
        output.TextElement("StudyDescription", VendorContent.None, [], study.Description);
        Named("ProtocolName", study.ProtocolName);
    });

    // An empty name is forbidden: the OID stands in for it, and the reader takes no notice of an element that was added.
    private void Named(string name, string value)
    {
        if (value.Length == 0)
            output.Added(name, study.StudyOid);
        else
            output.TextElement(name, VendorContent.None, [], value);
    }

    public void BasicDefinitions()
    {
        if (!HasBasicDefinitions)
            return;
        output.Element("BasicDefinitions", study.BasicDefinitionsVendor, [], () => Each<MeasurementUnit>(merged.Units, new RuleOutput(output, _oids).MeasurementUnit));
    }

    private void MetaDataVersion(string oid) => output.Element("MetaDataVersion", study.MetaDataVersionVendor,
    [
        OutAttribute.Oid("OID", oid, oid),
        OutAttribute.Named("Name", study.MetaDataVersionName, oid),
        OutAttribute.Text("Description", study.MetaDataVersionDescription),
    ],
    () =>
    {
        var (visits, forms, rules) = (new VisitOutput(output, _oids), new FormOutput(output, _oids), new RuleOutput(output, _oids));
        visits.Protocol(study.Protocol);
        Each<StudyEventDef>(visits.StudyEventDef);
        Each<FormDef>(forms.FormDef);
        Each<ItemGroupDef>(forms.ItemGroupDef);
        Each<ItemDef>(new ItemOutput(output, _oids).ItemDef);
        Each<CodeList>(new CodeListOutput(output, _oids).CodeList);
        Each<ImputationMethod>(rules.ImputationMethod);
        Each<Presentation>(rules.Presentation);
        Each<ConditionDef>(rules.ConditionDef);
        Each<MethodDef>(rules.MethodDef);
    });

    private void Each<TDefinition>(Action<TDefinition> write) => Each(merged.Definitions.Of<TDefinition>(), write);

    private static void Each<TDefinition>(IEnumerable<TDefinition> definitions, Action<TDefinition> write)
    {
        foreach (var definition in definitions)
            write(definition);
    }
}

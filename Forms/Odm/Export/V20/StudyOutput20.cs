using Forms.Odm.Export.V13;

namespace Forms.Odm.Export.V20;

/// <summary>Writes one study as ODM 2.0 has it, with one MetaDataVersion.</summary>
internal sealed class StudyOutput20(OdmOutput output, StudyDefinition study, MergedDefinitions merged)
{
    private static readonly string[] Natives =
        ["Description", "Standards", "AnnotatedCRF", "SupplementalDoc", "ValueListDef", "WhereClauseDef", "WorkflowDef", "StudyEventGroupDef", "CommentDef", "Leaf"];

    private readonly WrittenOids _oids = new(merged.Definitions);

    public void Write()
    {
        var native = new NativeContent(output, study.Vendor, "Description");
        output.Element("Study", native.Rest,
        [
            OutAttribute.Oid("OID", study.StudyOid, study.StudyOid),
            OutAttribute.Named("StudyName", study.Name, study.StudyOid),
            OutAttribute.Named("ProtocolName", study.ProtocolName, study.StudyOid),
            Attributes20.KeptName("VersionID"), Attributes20.KeptName("VersionName"), Attributes20.KeptName("Status"),
        ],
        () =>
        {
            Description(native, study.Description);
            Of13();
            if (study.MetaDataVersionOid is { } oid)
                MetaDataVersion(oid);
            else
                output.Added("MetaDataVersion", [new("OID", "none"), new("Name", "none")]);
        });
    }

    // Content beyond ODM of GlobalVariables, and units, have no place in ODM 2.0.
    private void Of13()
    {
        var of13 = new StudyOutput(output, study, merged);
        if (!study.GlobalVariablesVendor.IsEmpty)
            output.Kept(isForbidden: true, of13.GlobalVariables);
        if (of13.HasBasicDefinitions)
            output.Kept(isForbidden: true, of13.BasicDefinitions);
    }

    private void Description(NativeContent native, string? text)
    {
        native.Write("Description");
        if (!native.Has("Description") && !string.IsNullOrEmpty(text))
            output.Texts("Description", new TranslatedTexts { Texts = [new TranslatedText { Text = text }] });
    }

    private void MetaDataVersion(string oid)
    {
        var native = new NativeContent(output, study.MetaDataVersionVendor, Natives);
        output.Element("MetaDataVersion", native.Rest,
        [
            OutAttribute.Oid("OID", oid, oid),
            OutAttribute.Named("Name", study.MetaDataVersionName, oid),
            Attributes20.KeptName("CommentOID"),
            Attributes20.Aside("Description", study.MetaDataVersionDescription is "" ? "" : null),
        ],
        () => Definitions(native));
    }

    private void Definitions(NativeContent native)
    {
        var (visits, forms, rules) = (new VisitOutput20(output, _oids, merged.Definitions), new FormOutput20(output, _oids), new RuleOutput20(output, _oids));
        var of13 = new RuleOutput(output, _oids);
        Description(native, study.MetaDataVersionDescription);
        native.Write("Standards", "AnnotatedCRF", "SupplementalDoc", "ValueListDef", "WhereClauseDef");
        visits.Protocol(study.Protocol);
        native.Write("WorkflowDef", "StudyEventGroupDef");
        Each<StudyEventDef>(visits.StudyEventDef);
        Each<FormDef>(forms.FormDef);
        Each<ItemGroupDef>(forms.ItemGroupDef);
        Each<ItemDef>(new ItemOutput20(output, _oids).ItemDef);
        Each<CodeList>(new CodeListOutput20(output, _oids).CodeList);
        Each<ConditionDef>(rules.ConditionDef);
        Each<MethodDef>(rules.MethodDef);
        Each<ImputationMethod>(method => output.Kept(isForbidden: true, () => of13.ImputationMethod(method)));
        Each<Presentation>(presentation => output.Kept(isForbidden: true, () => of13.Presentation(presentation)));
        native.Write("CommentDef", "Leaf");
    }

    private void Each<TDefinition>(Action<TDefinition> write)
    {
        foreach (var definition in merged.Definitions.Of<TDefinition>())
            write(definition);
    }
}

using Forms.Canonical;

namespace Forms;

/// <summary>A study without its forms: its names and its plan of visits. With form versions it is a release.</summary>
/// <remarks>What ODM 1.3.2 says in Study/GlobalVariables (3.1.1.1) and MetaDataVersion (3.1.1.3), but for FormDef and what forms refer to.</remarks>
public sealed record StudyOutline : IDocumentPart<StudyOutline>
{
    /// <summary>OID of the Study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>StudyName as written.</summary>
    public string Name { get; init; } = "";

    /// <summary>StudyDescription as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>ProtocolName as written.</summary>
    public string ProtocolName { get; init; } = "";

    /// <summary>OID of the MetaDataVersion; null where the file had none.</summary>
    public string? MetaDataVersionOid { get; init; }

    /// <summary>Name of that MetaDataVersion.</summary>
    public string? MetaDataVersionName { get; init; }

    /// <summary>Description of that MetaDataVersion.</summary>
    public string? MetaDataVersionDescription { get; init; }

    /// <summary>The protocol as written; null where the file gave none.</summary>
    public Protocol? Protocol { get; init; }

    /// <summary>The visits; their order is content.</summary>
    public EquatableList<StudyEventDef> StudyEvents { get; init; } = [];

    /// <summary>The conditions that visits and their form references name.</summary>
    public EquatableList<ConditionDef> ConditionDefs { get; init; } = [];

    /// <summary>Content beyond ODM of the Study itself.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    /// <summary>Content beyond ODM of its GlobalVariables.</summary>
    public VendorContent GlobalVariablesVendor { get; init; } = VendorContent.None;

    /// <summary>Content beyond ODM of its BasicDefinitions.</summary>
    public VendorContent BasicDefinitionsVendor { get; init; } = VendorContent.None;

    /// <summary>Content beyond ODM of its MetaDataVersions, all together.</summary>
    public VendorContent MetaDataVersionVendor { get; init; } = VendorContent.None;

    /// <summary>The study that this outline and these forms make.</summary>
    public StudyDefinition WithForms(EquatableList<FormDefinition> forms) => new()
    {
        StudyOid = StudyOid,
        Name = Name,
        Description = Description,
        ProtocolName = ProtocolName,
        MetaDataVersionOid = MetaDataVersionOid,
        MetaDataVersionName = MetaDataVersionName,
        MetaDataVersionDescription = MetaDataVersionDescription,
        Protocol = Protocol,
        StudyEvents = StudyEvents,
        ConditionDefs = ConditionDefs,
        Forms = forms,
        Vendor = Vendor,
        GlobalVariablesVendor = GlobalVariablesVendor,
        BasicDefinitionsVendor = BasicDefinitionsVendor,
        MetaDataVersionVendor = MetaDataVersionVendor,
    };

    static StudyOutline IDocumentPart<StudyOutline>.Map(Fields fields, StudyOutline? value) => new()
    {
        StudyOid = fields.Text("studyOid", value?.StudyOid),
        Name = fields.Text("name", value?.Name),
        Description = fields.Text("description", value?.Description),
        ProtocolName = fields.Text("protocolName", value?.ProtocolName),
        MetaDataVersionOid = fields.OptionalText("metaDataVersionOid", value?.MetaDataVersionOid),
        MetaDataVersionName = fields.OptionalText("metaDataVersionName", value?.MetaDataVersionName),
        MetaDataVersionDescription = fields.OptionalText("metaDataVersionDescription", value?.MetaDataVersionDescription),
        Protocol = fields.OptionalPart("protocol", value?.Protocol),
        StudyEvents = fields.Parts("studyEvents", value?.StudyEvents),
        ConditionDefs = fields.Definitions("conditionDefs", value?.ConditionDefs),
        Vendor = fields.Vendor(value?.Vendor),
        GlobalVariablesVendor = VendorPlace.Map(fields, "globalVariables", value?.GlobalVariablesVendor),
        BasicDefinitionsVendor = VendorPlace.Map(fields, "basicDefinitions", value?.BasicDefinitionsVendor),
        MetaDataVersionVendor = VendorPlace.Map(fields, "metaDataVersion", value?.MetaDataVersionVendor),
    };
}

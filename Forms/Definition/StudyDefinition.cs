namespace Forms;

/// <summary>A study as read from a file: its names, its visits and its forms.</summary>
public sealed record StudyDefinition
{
    /// <summary>OID of the MetaDataVersion of a study whose file gave none.</summary>
    internal const string FirstMetaDataVersionOid = "MDV.1";

    /// <summary>OID of the Study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>StudyName as written.</summary>
    public string Name { get; init; } = "";

    /// <summary>StudyDescription as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>ProtocolName as written.</summary>
    public string ProtocolName { get; init; } = "";

    /// <summary>OID of the study's last MetaDataVersion in the file; null where it has none.</summary>
    public string? MetaDataVersionOid { get; init; }

    /// <summary>Name of that MetaDataVersion.</summary>
    public string? MetaDataVersionName { get; init; }

    /// <summary>Description of that MetaDataVersion.</summary>
    public string? MetaDataVersionDescription { get; init; }

    /// <summary>The protocol as written, with its order of visits; null where the file gives none.</summary>
    public Protocol? Protocol { get; init; }

    /// <summary>The visits, in the protocol's order; those the protocol does not name come last, in document order.</summary>
    public EquatableList<StudyEventDef> StudyEvents { get; init; } = [];

    /// <summary>The conditions that visits and their form references name.</summary>
    public EquatableList<ConditionDef> ConditionDefs { get; init; } = [];

    /// <summary>The forms that this study defines, in document order.</summary>
    public EquatableList<FormDefinition> Forms { get; init; } = [];

    /// <summary>Content beyond ODM of the Study itself.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    /// <summary>Content beyond ODM of its GlobalVariables.</summary>
    public VendorContent GlobalVariablesVendor { get; init; } = VendorContent.None;

    /// <summary>Content beyond ODM of its BasicDefinitions.</summary>
    public VendorContent BasicDefinitionsVendor { get; init; } = VendorContent.None;

    /// <summary>Content beyond ODM of its MetaDataVersions, all together.</summary>
    public VendorContent MetaDataVersionVendor { get; init; } = VendorContent.None;

    /// <summary>The study without its forms.</summary>
    public StudyOutline ToOutline() => new()
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
        Vendor = Vendor,
        GlobalVariablesVendor = GlobalVariablesVendor,
        BasicDefinitionsVendor = BasicDefinitionsVendor,
        MetaDataVersionVendor = MetaDataVersionVendor,
    };
}

namespace Forms.Odm;

/// <summary>The codes of <see cref="ImportFinding"/>.</summary>
public static class ImportFindings
{
    /// <summary>The root has no namespace; read as ODM 1.3.</summary>
    public const string NoNamespace = "namespace-missing";

    /// <summary>The root has the ODM 1.3 namespace mistyped; read as ODM 1.3.</summary>
    public const string MistypedNamespace = "namespace-mistyped";

    /// <summary>ODMVersion is missing or unknown; read as 1.3 because of the namespace.</summary>
    public const string UnusualVersion = "odm-version-unusual";

    /// <summary>A reference to what the file does not define; kept as it is.</summary>
    public const string Unresolved = "unresolved-reference";

    /// <summary>The same definition stands twice with equal content; one is kept.</summary>
    public const string DuplicateEqual = "duplicate-equal";

    /// <summary>One OID stands for different content (error).</summary>
    public const string DuplicateDifferent = "duplicate-different";

    /// <summary>A definition that nothing refers to.</summary>
    public const string Orphan = "orphan";

    /// <summary>Content of another namespace, kept as it came.</summary>
    public const string VendorContent = "vendor-content";

    /// <summary>ClinicalData, AdminData, ReferenceData, Association: not part of a form, not imported.</summary>
    public const string NotImported = "not-imported";

    /// <summary>An element that ODM does not know at that place, kept as it came.</summary>
    public const string UnknownElement = "element-unknown";

    /// <summary>An attribute that ODM does not know there, or whose value does not fit, kept as it came.</summary>
    public const string UnknownAttribute = "attribute-kept-aside";

    /// <summary>Files embedded in vendor content.</summary>
    public const string Attachment = "attachment";

    /// <summary>Texts without xml:lang.</summary>
    public const string NoLanguage = "text-without-language";

    /// <summary>Empty texts.</summary>
    public const string EmptyText = "text-empty";

    /// <summary>Definitions with an empty name.</summary>
    public const string EmptyName = "name-empty";

    /// <summary>A data type that ODM 1.3 does not list; kept.</summary>
    public const string UnusualDataType = "data-type-unusual";

    /// <summary>An OID is empty or missing (error).</summary>
    public const string EmptyOid = "oid-empty";

    /// <summary>An OID is longer than <see cref="FormStructure.MaxOidLength"/> (error).</summary>
    public const string OidTooLong = "oid-too-long";

    /// <summary>An attribute that ODM demands is missing; read as empty.</summary>
    public const string MissingValue = "value-missing";

    /// <summary>References of one parent without OrderNumber; they stand in document order.</summary>
    public const string NoOrderNumber = "order-number-missing";

    /// <summary>Two references of one parent have the same OrderNumber; they stand in document order.</summary>
    public const string EqualOrderNumber = "order-number-equal";

    /// <summary>An Include to a MetaDataVersion that the file does not hold.</summary>
    public const string IncludeUnresolved = "include-unresolved";

    /// <summary>MetaDataVersions that include each other in a circle (error).</summary>
    public const string IncludeCircle = "include-circle";

    /// <summary>A later MetaDataVersion redefines what a form refers to without repeating the form.</summary>
    public const string LaterContent = "later-content";

    /// <summary>A text outside any element that may hold one; not imported.</summary>
    public const string StrayText = "stray-text";

    /// <summary>A value that the schema of ODM forbids, kept aside by the writer of the file, put back.</summary>
    public const string Restored = "value-restored";

    /// <summary>An element or attribute of ODM 2.0 that the form definition has no place for, kept as it came.</summary>
    public const string Kept20 = "odm-2-kept";

    /// <summary>Groups of ODM 2.0 that hold groups; their items are taken up into the outer one.</summary>
    public const string GroupsFlattened = "groups-flattened";

    /// <summary>More findings of one code than are listed.</summary>
    public const string More = "more-findings";
}

namespace Forms.Odm.Import;

/// <summary>One Study as read.</summary>
internal sealed class StudySource(string oid)
{
    public string Oid => oid;

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string ProtocolName { get; set; } = "";

    public DefinitionTable Units { get; } = new();

    public List<MetaDataVersionSource> MetaDataVersions { get; } = [];

    /// <summary>Content beyond ODM of the Study itself.</summary>
    public KeptContent Kept { get; } = new();

    public KeptContent KeptInGlobalVariables { get; } = new();

    public KeptContent KeptInBasicDefinitions { get; } = new();

    /// <summary>Content beyond ODM of all its MetaDataVersions.</summary>
    public KeptContent KeptInMetaData { get; } = new();

    public KeptContent KeptIn(string container) => container switch
    {
        "MetaDataVersion" => KeptInMetaData,
        "BasicDefinitions" => KeptInBasicDefinitions,
        _ => Kept,
    };
}

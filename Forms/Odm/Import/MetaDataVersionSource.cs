namespace Forms.Odm.Import;

/// <summary>One MetaDataVersion as read: what it defines itself, what it includes, and its references.</summary>
internal sealed class MetaDataVersionSource(StudySource study, string oid, string? name, int line, int column)
{
    public StudySource Study => study;

    public string Oid => oid;

    public string? Name => name;

    public string? Description { get; set; }

    public int Line => line;

    public int Column => column;

    public List<Include> Includes { get; } = [];

    public Protocol? Protocol { get; set; }

    /// <summary>What an ODM 2.0 version holds, until it is complete: its groups can only be understood together.</summary>
    public List<Xml.OdmElement> Pending { get; } = [];

    public DefinitionTable Definitions { get; } = new();

    public List<Reference> References { get; } = [];
}

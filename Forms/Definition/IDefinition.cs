namespace Forms;

/// <summary>Something that others refer to by its OID.</summary>
public interface IDefinition
{
    /// <summary>Unique among its kind in the document.</summary>
    string Oid { get; }
}

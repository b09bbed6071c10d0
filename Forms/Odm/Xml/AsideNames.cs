namespace Forms.Odm.Xml;

/// <summary>Our own namespace in ODM files: what the schema of ODM forbids stands there, so that a file is valid and nothing is lost.</summary>
/// <remarks>
/// An attribute <c>sf:Name</c> holds the value that the attribute <c>Name</c> really has; <c>sf:missing</c> names attributes that are not there really;
/// <c>sf:added</c> marks an element that is not there really. The elements <c>sf:kept</c> and <c>sf:attribute</c> hold an element and an attribute that must not stand there.
/// </remarks>
internal static class AsideNames
{
    public const string Namespace = "urn:study-forms:odm-aside:1";
    public const string Prefix = "sf";

    /// <summary>Names attributes that are not there really, with blanks between.</summary>
    public const string Missing = "missing";

    /// <summary>Marks an element that is not there really.</summary>
    public const string Added = "added";

    /// <summary>Holds elements that must not stand there.</summary>
    public const string Kept = "kept";

    /// <summary>Holds what clinical data brought from another system: audit records, signatures, annotations, content beyond ODM.</summary>
    public const string Provenance = "provenance";

    /// <summary>Holds an attribute that must not stand there: its value as text, its name in <c>name</c> and <c>namespace</c>.</summary>
    public const string Attribute = "attribute";

    /// <summary>Begins the name of an attribute of the XML namespace: <c>sf:xml-lang</c> is <c>xml:lang</c>. No attribute of ODM can begin so.</summary>
    public const string XmlPrefix = "xml-";
}

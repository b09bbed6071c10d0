using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Fidelity.Schemas;

/// <summary>The schema of one ODM version, and what it says of a file.</summary>
public sealed class OdmSchema
{
    private readonly XmlSchemaSet _schemas = new();
    private readonly string _namespace;

    private OdmSchema(string path, string @namespace)
    {
        _namespace = @namespace;
        _schemas.XmlResolver = new FolderResolver(Path.GetDirectoryName(path)!);
        // The schema of XML signatures has a document type with entities of its own.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null };
        using var reader = XmlReader.Create(path, settings);
        _schemas.Add(@namespace, reader);
        _schemas.Compile();
    }

    /// <summary>ODM 1.3.2, from the corpus.</summary>
    public static OdmSchema Version132(string corpus) =>
        new(Path.Combine(corpus, "schemas/odm-1.3.2/ODM1-3-2.xsd"), "http://www.cdisc.org/ns/odm/v1.3");

    /// <summary>ODM 2.0, from the corpus.</summary>
    public static OdmSchema Version20(string corpus) =>
        new(Path.Combine(corpus, "schemas/odm-2.0/ODM.xsd"), "http://www.cdisc.org/ns/odm/v2.0");

    /// <summary>What is invalid in a file once attributes and elements of other namespaces are taken off; none when it is valid.</summary>
    public IReadOnlyList<string> Validate(Stream file)
    {
        var document = XDocument.Load(file, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        TakeOffForeign(document.Root!);
        List<string> errors = [];
        document.Validate(_schemas, (_, finding) => errors.Add($"{finding.Exception.LineNumber}: {finding.Message}"));
        return errors;
    }

    private void TakeOffForeign(XElement root)
    {
        root.Descendants().Where(element => !IsOwn(element.Name)).Remove();
        root.DescendantsAndSelf().Attributes().Where(IsForeign).Remove();
    }

    // XHTML belongs to texts of ODM 2.0.
    private bool IsOwn(XName name) =>
        string.Equals(name.NamespaceName, _namespace, StringComparison.Ordinal)
        || (string.Equals(name.NamespaceName, "http://www.w3.org/1999/xhtml", StringComparison.Ordinal) && _namespace.EndsWith("v2.0", StringComparison.Ordinal));

    private static bool IsForeign(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.None && attribute.Name.Namespace != XNamespace.Xml;
}

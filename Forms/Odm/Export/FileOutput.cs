using System.Globalization;
using System.Xml;
using Forms.Odm.Export.V13;

namespace Forms.Odm.Export;

/// <summary>Writes the root of a file and its studies.</summary>
internal sealed class FileOutput(XmlWriter xml, OdmWriterOptions options, VendorPrefixes prefixes)
{
    public void Write(IReadOnlyList<StudyDefinition> studies, MergedDefinitions[] merged)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("ODM", OdmNames.Namespace);
        foreach (var (name, prefix) in prefixes.All)
            xml.WriteAttributeString("xmlns", prefix, null, name);
        Attribute("FileType", "Snapshot");
        Attribute("Granularity", "Metadata");
        Attribute("FileOID", options.FileOid);
        Attribute("CreationDateTime", options.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Attribute("ODMVersion", "1.3.2");
        Attribute("Originator", options.Originator);
        Attribute("SourceSystem", options.SourceSystem);
        var output = new OdmOutput(xml, OdmNames.Namespace, prefixes);
        foreach (var (study, definitions) in studies.Zip(merged))
            new StudyOutput(output, study, definitions).Write();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, value);
    }
}

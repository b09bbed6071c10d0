using System.Globalization;
using System.Xml;
using Forms.Odm.Export.V13;
using Forms.Odm.Export.V20;

namespace Forms.Odm.Export;

/// <summary>Writes the root of a file and its studies.</summary>
internal sealed class FileOutput(XmlWriter xml, OdmWriterOptions options, VendorPrefixes prefixes)
{
    public void Write(IReadOnlyList<StudyDefinition> studies, MergedDefinitions[] merged)
    {
        xml.WriteStartDocument();
        var is20 = options.Version is OdmFileVersion.V20;
        var odmNamespace = is20 ? OdmNames.Namespace20 : OdmNames.Namespace;
        xml.WriteStartElement("ODM", odmNamespace);
        foreach (var (name, prefix) in prefixes.All)
            xml.WriteAttributeString("xmlns", prefix, null, name);
        Attribute("FileType", "Snapshot");
        Attribute("Granularity", "Metadata");
        Attribute("FileOID", options.FileOid);
        Attribute("CreationDateTime", options.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Attribute("ODMVersion", is20 ? "2.0" : "1.3.2");
        Attribute("Originator", options.Originator);
        Attribute("SourceSystem", options.SourceSystem);
        var output = new OdmOutput(xml, odmNamespace, prefixes) { IsIndented = options.IsIndented };
        foreach (var (study, definitions) in studies.Zip(merged))
        {
            if (is20)
                new StudyOutput20(output, study, definitions).Write();
            else
                new StudyOutput(output, study, definitions).Write();
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, value);
    }
}

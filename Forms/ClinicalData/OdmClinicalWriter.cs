using System.Xml;
using Forms.ClinicalData.Writing;

namespace Forms.ClinicalData;

/// <summary>Writes clinical data as ODM 1.3.2 or 2.0, subject by subject: what it holds at a time is one subject.</summary>
/// <remarks>
/// Begin, then for each metadata version BeginVersion, its subjects, EndVersion; then End. The file is valid by the schema of the standard once content of other namespaces is taken off,
/// and <see cref="ClinicalDataReader"/> reads the same subjects from it. What ODM has no place for stands in the namespace of docs/odm-export.md.
/// </remarks>
public sealed class OdmClinicalWriter : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly ClinicalExport _export;
    private readonly ClinicalXml _output;

    /// <summary>Writes to a stream, which stays open.</summary>
    public OdmClinicalWriter(Stream file, ClinicalExport export)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(export);
        _xml = XmlWriter.Create(file, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
        (_export, _output) = (export, new(_xml, export.Version));
    }

    /// <summary>The root, and whom and where records name.</summary>
    public void Begin() => new HeadOutput(_output, _export).Write();

    /// <summary>Opens the data that were collected by one metadata version.</summary>
    public void BeginVersion(string metaDataVersionOid)
    {
        _output.Start("ClinicalData");
        _output.Attribute("StudyOID", _export.StudyOid);
        _output.Attribute("MetaDataVersionOID", metaDataVersionOid);
    }

    /// <summary>One subject.</summary>
    public void Write(ClinicalSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        new SubjectOutput(_output).Write(subject);
    }

    /// <summary>Closes the data of a version.</summary>
    public void EndVersion() => _output.End();

    /// <summary>Hands what was written to the stream.</summary>
    public void Flush() => _xml.Flush();

    /// <summary>Closes the file.</summary>
    public void End()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();
}

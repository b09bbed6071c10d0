using System.Xml;
using Forms.Odm.Export;

namespace Forms.Odm;

/// <summary>Writes studies with their forms as ODM 1.3.2 or 2.0.</summary>
/// <remarks>
/// The file is valid by the schema of the standard once content of other namespaces is taken off, and <see cref="OdmReader"/> reads the same studies from it.
/// What the schema forbids stands in a namespace of our own beside what it allows; docs/odm-export.md lists the rules.
/// </remarks>
public static class OdmWriter
{
    /// <summary>Writes a file: one Study with one MetaDataVersion for each study, in UTF-8.</summary>
    /// <exception cref="OdmExportException">Forms of one study differ in what an OID means, or a text cannot be written as XML. Nothing is written then.</exception>
    public static void Write(Stream file, IReadOnlyList<StudyDefinition> studies, OdmWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(options);
        studies = [.. studies.Select(WithMetaDataVersion)];
        MergedDefinitions[] merged = [.. studies.Select(MergedDefinitions.Of)];
        // Once to nowhere: that finds the namespaces for the root to declare, and a text that cannot be written before anything is.
        var prefixes = new VendorPrefixes();
        Write(Stream.Null, studies, merged, options, prefixes);
        Write(file, studies, merged, options, prefixes);
    }

    // Forms have no other place in ODM: without one they would be lost.
    private static StudyDefinition WithMetaDataVersion(StudyDefinition study) => study.MetaDataVersionOid is null && (study.Forms.Count > 0 || study.StudyEvents.Count > 0)
        ? study with { MetaDataVersionOid = StudyDefinition.FirstMetaDataVersionOid, MetaDataVersionName = StudyDefinition.FirstMetaDataVersionOid }
        : study;

    private static void Write(Stream file, IReadOnlyList<StudyDefinition> studies, MergedDefinitions[] merged, OdmWriterOptions options, VendorPrefixes prefixes)
    {
        try
        {
            using var xml = XmlWriter.Create(file, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
            new FileOutput(xml, options, prefixes).Write(studies, merged);
        }
        catch (Exception exception) when (exception is ArgumentException or XmlException)
        {
            throw new OdmExportException(OdmExportRefusals.NotWritable, $"A study cannot be written as XML: {exception.Message}",
                "Take the character out of the text, or the broken XML out of the vendor content, and try again.", exception);
        }
    }
}

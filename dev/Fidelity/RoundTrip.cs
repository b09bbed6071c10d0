using Forms;
using Forms.Odm;

namespace Fidelity;

/// <summary>Writes what was read and reads it again.</summary>
public static class RoundTrip
{
    /// <summary>The file that an import gives; its time is always the same, so that two runs are alike.</summary>
    public static MemoryStream Export(OdmImport import, OdmFileVersion version = OdmFileVersion.V132)
    {
        var file = new MemoryStream();
        OdmWriter.Write(file, import.Studies, new OdmWriterOptions { FileOid = "RoundTrip", CreatedAt = DateTimeOffset.UnixEpoch, Version = version });
        file.Position = 0;
        return file;
    }

    /// <summary>The same as ODM 2.0 in JSON.</summary>
    public static MemoryStream ExportJson(OdmImport import)
    {
        var file = new MemoryStream();
        OdmJsonWriter.Write(file, import.Studies, new OdmWriterOptions { FileOid = "RoundTrip", CreatedAt = DateTimeOffset.UnixEpoch });
        file.Position = 0;
        return file;
    }

    /// <summary>What differs between two imports: studies and forms by OID; none when the canonical bytes of every form and all else of every study are equal.</summary>
    public static IReadOnlyList<string> Differences(OdmImport expected, OdmImport actual)
    {
        if (expected.Studies.Count != actual.Studies.Count)
            return [$"{expected.Studies.Count} studies, then {actual.Studies.Count}"];
        return [.. expected.Studies.Zip(actual.Studies).SelectMany(pair => Differences(pair.First, pair.Second))];
    }

    private static IEnumerable<string> Differences(StudyDefinition expected, StudyDefinition actual)
    {
        if (!(expected with { Forms = [] }).Equals(actual with { Forms = [] }))
            yield return $"study {expected.StudyOid}";
        if (expected.Forms.Count != actual.Forms.Count)
            yield return $"{expected.Forms.Count} forms, then {actual.Forms.Count} in study {expected.StudyOid}";
        foreach (var (before, after) in expected.Forms.Zip(actual.Forms))
        {
            if (!CanonicalJson.Serialize(before).AsSpan().SequenceEqual(CanonicalJson.Serialize(after)))
                yield return $"form {before.FormDef.Oid} of study {expected.StudyOid}";
        }
    }
}

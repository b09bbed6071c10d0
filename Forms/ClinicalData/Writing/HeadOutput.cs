using System.Globalization;

namespace Forms.ClinicalData.Writing;

/// <summary>Writes the root and AdminData.</summary>
internal sealed class HeadOutput(ClinicalXml output, ClinicalExport export)
{
    public void Write()
    {
        output.StartRoot();
        output.Attribute("FileType", "Snapshot");
        output.Attribute("Granularity", "AllClinicalData");
        output.Attribute("FileOID", export.FileOid);
        output.Attribute("CreationDateTime", TimeOf(export.CreatedAt));
        output.Attribute("ODMVersion", output.Is20 ? "2.0" : "1.3.2");
        output.Attribute("SourceSystem", export.SourceSystem);
        WriteDescription();
        output.Start("AdminData");
        output.Attribute("StudyOID", export.StudyOid);
        foreach (var user in export.Users)
            Write(user);
        foreach (var location in export.Locations)
            Write(location);
        foreach (var definition in export.SignatureDefs)
            Write(definition);
        output.End();
    }

    public static string TimeOf(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private void WriteDescription()
    {
        if (export.Description is not { } text)
            return;
        if (!output.Is20)
        {
            output.Attribute("Description", text);
            return;
        }
        output.Start("Description");
        output.Start("TranslatedText");
        output.Attribute("Type", "text/plain");
        output.Text(text);
        output.End();
        output.End();
    }

    private void Write(ClinicalUser user)
    {
        output.Start("User");
        output.Attribute("OID", user.Oid);
        output.Element("FullName", user.FullName);
        output.End();
    }

    private void Write(ClinicalLocation location)
    {
        output.Start("Location");
        output.Attribute("OID", location.Oid);
        output.Attribute("Name", location.Name);
        if (!output.Is20)
            output.Attribute("LocationType", "Site");
        foreach (var (version, since) in location.Versions)
        {
            output.Start("MetaDataVersionRef");
            output.Attribute("StudyOID", export.StudyOid);
            output.Attribute("MetaDataVersionOID", version);
            output.Attribute("EffectiveDate", since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            output.End();
        }
        output.End();
    }

    private void Write(ClinicalSignatureDef definition)
    {
        output.Start("SignatureDef");
        output.Attribute("OID", definition.Oid);
        output.Attribute("Methodology", "Electronic");
        output.Element("Meaning", definition.Meaning);
        output.Element("LegalReason", definition.LegalReason);
        output.End();
    }
}

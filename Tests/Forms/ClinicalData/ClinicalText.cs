using System.Text;
using Forms.ClinicalData;
using Forms.Odm;

namespace Tests.Forms.ClinicalData;

/// <summary>Reads and writes clinical data for tests.</summary>
internal static class ClinicalText
{
    public static string Odm(string content, string version = "1.3.2") =>
        $"""<ODM xmlns="http://www.cdisc.org/ns/odm/v{(version == "2.0" ? "2.0" : "1.3")}" ODMVersion="{version}" FileOID="F.1" FileType="Snapshot" CreationDateTime="2026-01-01T00:00:00"><ClinicalData StudyOID="ST" MetaDataVersionOID="MDV.1">{content}</ClinicalData></ODM>""";

    public static async Task<(List<ClinicalSubject> Subjects, ImportReport Report)> ReadAsync(Stream file, ClinicalReaderOptions? options = null)
    {
        var reader = new ClinicalDataReader(options ?? ClinicalReaderOptions.Default);
        var subjects = new List<ClinicalSubject>();
        await foreach (var subject in reader.ReadAsync(file, TestContext.Current.CancellationToken))
            subjects.Add(subject);
        return (subjects, reader.Report);
    }

    public static Task<(List<ClinicalSubject> Subjects, ImportReport Report)> ReadAsync(string text, ClinicalReaderOptions? options = null) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    public static MemoryStream Write(IEnumerable<ClinicalSubject> subjects, OdmFileVersion version)
    {
        var file = new MemoryStream();
        using (var writer = new OdmClinicalWriter(file, new ClinicalExport { FileOid = "X", CreatedAt = DateTimeOffset.UnixEpoch, StudyOid = "ST", Version = version }))
        {
            writer.Begin();
            writer.BeginVersion("MDV.1");
            foreach (var subject in subjects)
                writer.Write(subject);
            writer.EndVersion();
            writer.End();
        }
        file.Position = 0;
        return file;
    }

    /// <summary>Every value with its whole place, and what stands beside the data, one line each, in order of the alphabet.</summary>
    public static IReadOnlyList<string> LinesOf(IEnumerable<ClinicalSubject> subjects) => [.. (
        from subject in subjects
        from visit in subject.Visits
        from form in visit.Forms
        from @group in form.Groups
        from item in @group.Items
        select $"{subject.SubjectKey}|{subject.SiteOid}|{visit.StudyEventOid}[{visit.RepeatKey ?? "-"}]|{form.FormOid}[{form.RepeatKey ?? "-"}]|{@group.ItemGroupOid}[{@group.RepeatKey ?? "-"}]|{item.ItemOid}={item.Value ?? "-"}|{item.IsNull}|{item.MeasurementUnitOid}|{string.Concat(item.Kept.Select(kept => kept.Xml))}")
        .Order(StringComparer.Ordinal)];
}

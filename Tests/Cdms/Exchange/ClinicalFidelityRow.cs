using System.Globalization;
using System.Text.Json;
using Fidelity.Schemas;
using Tests.Cdms.Support;

namespace Tests.Cdms.Exchange;

/// <summary>What became of the clinical data of one file: in, and out again as ODM 1.3.2 and 2.0.</summary>
internal sealed record ClinicalFidelityRow(string File, int Subjects, int Values, IReadOnlyList<JsonElement> Reports, IReadOnlyList<string> V132, IReadOnlyList<string> V20, IReadOnlyList<string> LostRecords, int Records, bool IsValid132, bool IsValid20)
{
    public const string Head = """
        | file | subjects | values | stored | empty | conflicts | records | 1.3.2: values and keys equal | valid | 2.0: values and keys equal | valid | records equal | findings of the import |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|
        """;

    public static async Task<ClinicalFidelityRow> OfAsync(CdmsHost cdms, string file, string metadata)
    {
        var path = Tests.Support.Corpus.Find(file);
        List<Forms.ClinicalData.ClinicalSubject> read;
        await using (var stream = System.IO.File.OpenRead(path))
            read = await ClinicalLines.ReadAsync(stream);
        var studies = await CorpusStudy.InstallAsync(cdms, metadata, read);
        var (reports, again132, again20, isValid132, isValid20) = (new List<JsonElement>(), new List<Forms.ClinicalData.ClinicalSubject>(), new List<Forms.ClinicalData.ClinicalSubject>(), true, true);
        var corpus = Tests.Support.Corpus.Find("");
        foreach (var study in studies)
        {
            await using (var stream = System.IO.File.OpenRead(path))
                reports.Add((await study.ImportAsync(stream)).Body);
            var (file132, file20) = (await study.ExportAsync("odm132"), await study.ExportAsync("odm20"));
            again132.AddRange(await ClinicalLines.ReadAsync(file132));
            again20.AddRange(await ClinicalLines.ReadAsync(file20));
            file132.Position = file20.Position = 0;
            (isValid132, isValid20) = (isValid132 && OdmSchema.Version132(corpus).Validate(file132).Count == 0, isValid20 && OdmSchema.Version20(corpus).Validate(file20).Count == 0);
        }
        var (values, records) = (ClinicalLines.Values(read), ClinicalLines.Records(read, isOurs: false));
        return new(file, read.Count, values.Count, reports, Differences(values, ClinicalLines.Values(again132)), Differences(values, ClinicalLines.Values(again20)),
            Differences(records, ClinicalLines.Records(again132, isOurs: true)), records.Count, isValid132, isValid20);
    }

    public int Count(string name) => Reports.Sum(report => report.TryGetProperty("counts", out var counts) && counts.TryGetProperty(name, out var count) ? count.GetInt32() : 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {File} | {Subjects} | {Values} | {Count("valuesSaved")} | {Count("valuesEmpty")} | {Count("conflicts")} | {Records} | {Word(V132)} | {(IsValid132 ? "yes" : "no")} | {Word(V20)} | {(IsValid20 ? "yes" : "no")} | {Word(LostRecords)} | {Findings()} |");

    private string Findings() => string.Join(", ", Reports.SelectMany(report => report.GetProperty("findings").EnumerateArray()).GroupBy(finding => finding.GetProperty("code").GetString()!, StringComparer.Ordinal)
        .OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key} {code.Sum(finding => finding.GetProperty("count").GetInt32())}"));

    private static string Word(IReadOnlyList<string> differences) => differences.Count == 0 ? "yes" : $"{differences.Count} differ";

    // As multisets: what is there less often or more often than it should be.
    private static IReadOnlyList<string> Differences(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in expected)
            counts[line] = counts.GetValueOrDefault(line) + 1;
        foreach (var line in actual)
            counts[line] = counts.GetValueOrDefault(line) - 1;
        return [.. counts.Where(pair => pair.Value != 0).Select(pair => $"{(pair.Value > 0 ? "-" : "+")} {pair.Key}")];
    }
}

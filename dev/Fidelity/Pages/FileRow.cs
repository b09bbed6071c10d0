using System.Globalization;
using Fidelity.Schemas;
using Forms.Odm;

namespace Fidelity.Pages;

/// <summary>The line of one file.</summary>
internal static class FileRow
{
    public const string Head = """
        | file | read | SE F IG I CL CLI RC CD MD | as the README counts | forms | 1.3.2: round trip equal | valid | 2.0: round trip equal | valid | 2.0 JSON: round trip equal | findings |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        """;

    public static async Task<string> OfAsync(string corpus, string file, int[] counts, OdmSchema schema132, OdmSchema schema20)
    {
        try
        {
            var import = await ReadAsync(corpus, file);
            var as132 = await WriteAsync(import, OdmFileVersion.V132, schema132);
            var as20 = await WriteAsync(import, OdmFileVersion.V20, schema20);
            var read = Counts(import.Report);
            var forms = import.Studies.Sum(study => study.Forms.Count);
            return $"| {file} | yes | {string.Join(' ', read)} | {Compare(read, counts)} | {forms} | {as132} | {as20} | {await WriteJsonAsync(import)} | {Findings(import.Report)} |";
        }
        catch (OdmRefusedException refusal)
        {
            return $"| {file} | refused: {refusal.Code} | | | | | | | | | {(refusal.Report is { } report ? Findings(report) : "")} |";
        }
    }

    public static async Task<OdmImport> ReadAsync(string corpus, string file)
    {
        await using var stream = File.OpenRead(Path.Combine(corpus, file));
        return await OdmReader.ReadAsync(stream, CancellationToken.None);
    }

    public static async Task<string> WriteAsync(OdmImport import, OdmFileVersion version, OdmSchema schema)
    {
        using var written = RoundTrip.Export(import, version);
        var again = await OdmReader.ReadAsync(written, CancellationToken.None);
        written.Position = 0;
        return $"{Say(RoundTrip.Differences(import, again))} | {Say(schema.Validate(written))}";
    }

    public static async Task<string> WriteJsonAsync(OdmImport import)
    {
        using var written = RoundTrip.ExportJson(import);
        return Say(RoundTrip.Differences(import, await OdmReader.ReadAsync(written, CancellationToken.None)));
    }

    private static int[] Counts(ImportReport report) =>
        [.. ReadmeCounts.Columns.Select(column => column.Split(" + ").Sum(name => report.Counts.GetValueOrDefault(name)))];

    private static string Compare(int[] read, int[] counts) => read.AsSpan().SequenceEqual(counts) ? "yes" : "**no**";

    private static string Say(IReadOnlyList<string> faults) => faults.Count == 0 ? "yes" : $"**no**: {faults.Count}, first: {faults[0]}";

    public static string Findings(ImportReport report) => string.Join(", ", report.Findings
        .GroupBy(finding => finding.Code, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Sum(finding => finding.Count)}")));
}

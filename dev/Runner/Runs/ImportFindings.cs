using System.Text.Json;
using Runner.Api;

namespace Runner.Runs;

/// <summary>Prints an import report for people.</summary>
internal static class ImportFindings
{
    /// <summary>A line for each finding.</summary>
    public static void Write(JsonElement? report, TextWriter output)
    {
        if (report is not { ValueKind: JsonValueKind.Object } known || !known.TryGetProperty("findings", out var findings))
            return;
        foreach (var finding in findings.EnumerateArray())
        {
            var place = new ProblemPlace(Number(finding, "line"), Number(finding, "column"), Text(finding, "oid"), Path: null).ToString();
            output.WriteLine($"  {Text(finding, "severity")} {Text(finding, "code")}: {Text(finding, "text")}{(place.Length == 0 ? "" : $" ({place})")}");
        }
    }

    private static string? Text(JsonElement finding, string name) =>
        finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement finding, string name) =>
        finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}

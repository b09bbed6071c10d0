using Fidelity.Schemas;
using Forms;
using Forms.Importing;
using Forms.Odm;

namespace Fidelity.Pages;

/// <summary>The line of one file that is not ODM.</summary>
internal static class OtherRow
{
    public const string Head = """
        | file | read | rows | forms | IG I CL CLI RC CD MD | 1.3.2: round trip equal | valid | 2.0: round trip equal | valid | 2.0 JSON: round trip equal | findings |
        |---|---|---|---|---|---|---|---|---|---|---|
        """;

    public static async Task<string> OfAsync(string corpus, string file, OdmSchema schema132, OdmSchema schema20)
    {
        await using var stream = File.OpenRead(Path.Combine(corpus, file));
        try
        {
            var import = await (await FileOfForms.OpenAsync(stream, CancellationToken.None)).ReadAsync(new("S.1", "Study"), CancellationToken.None);
            var (forms, odm) = (import.Study.Forms, new OdmImport([import.Study], import.Report));
            var rows = import.Report.Counts.TryGetValue("Field", out var fields) ? fields : import.Report.Counts.GetValueOrDefault("Row");
            return $"| {file} | yes | {(rows == 0 ? "" : rows)} | {forms.Count} | {string.Join(' ', Counts(forms))} | {await FileRow.WriteAsync(odm, OdmFileVersion.V132, schema132)} | {await FileRow.WriteAsync(odm, OdmFileVersion.V20, schema20)} | {await FileRow.WriteJsonAsync(odm)} | {FileRow.Findings(import.Report)} |";
        }
        catch (FileRefusedException refusal)
        {
            return $"| {file} | refused: {refusal.Code} | | | | | | | | | {(refusal.Report is { } report ? FileRow.Findings(report) : "")} |";
        }
    }

    private static int[] Counts(EquatableList<FormDefinition> forms) =>
    [
        forms.Sum(form => form.ItemGroupDefs.Count), forms.Sum(form => form.ItemDefs.Count), forms.Sum(form => form.CodeLists.Count),
        forms.Sum(form => form.CodeLists.Sum(list => list.CodeListItems.Count + list.EnumeratedItems.Count)), forms.Sum(form => form.ItemDefs.Sum(item => item.RangeChecks.Count)),
        forms.Sum(form => form.ConditionDefs.Count), forms.Sum(form => form.MethodDefs.Count),
    ];
}

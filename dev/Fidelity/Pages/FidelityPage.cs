using System.Text;
using Fidelity.Schemas;
using Fidelity.Twins;

namespace Fidelity.Pages;

/// <summary>docs/import-fidelity.md: what became of every file of forms in the corpus.</summary>
public static class FidelityPage
{
    private static readonly string[] Twins = ["multilang-en-fr-de-ko-it.xml", "cdisc360i-vital-signs.xml"];

    private static readonly string[] Others =
    [
        "redcap/longitudinal-dictionary.csv", "redcap/validation-types-dictionary.csv", "redcap/super-wide-dictionary.csv",
        "xlsform/xlsform_spec_test.xlsx", "xlsform/odk-example-form-v1.0.xml", "xlsform/odk-example-form-v1.1.xml", "other/isaric-arc-1757-questions.csv",
    ];

    /// <summary>Reads, writes and reads again every file, and says what came of it.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    public static async Task<string> BuildAsync(string corpus)
    {
        var page = new StringBuilder(Introduction).Append(FileRow.Head.ReplaceLineEndings("\n")).Append('\n');
        var (schema132, schema20) = (OdmSchema.Version132(corpus), OdmSchema.Version20(corpus));
        foreach (var (file, counts) in ReadmeCounts.Read(corpus))
            page.Append(await FileRow.OfAsync(corpus, file, counts, schema132, schema20)).Append('\n');
        page.Append(OthersIntroduction).Append(OtherRow.Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (var file in Others)
            page.Append(await OtherRow.OfAsync(corpus, file, schema132, schema20)).Append('\n');
        page.Append(TwinsIntroduction);
        foreach (var twin in Twins)
            TwinPage.Write(page, twin, await FileRow.ReadAsync(corpus, $"odm13/{twin}"), await FileRow.ReadAsync(corpus, $"odm20/{twin}"));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private const string Introduction = """
        # What import and export do to real files

        Made by `dev/fidelity` over the form-definition corpus; a test fails when this page is not what the command gives. Do not edit it.

        - **counts** are elements of the file by kind: StudyEventDef, FormDef, ItemGroupDef, ItemDef, CodeList, CodeListItem and EnumeratedItem, RangeCheck, ConditionDef, MethodDef; the next column says whether the corpus's README, counted by another program, says the same.
        - **round trip equal**: read, written as ODM 1.3.2, 2.0 or 2.0 in JSON, read again: the canonical bytes of every form and all else of every study are the same.
        - **valid**: by the schema of the standard, once content of other namespaces is taken off. For JSON there is none that the standard names ([0023](decisions/0023-odm-2-as-json.md)).
        - **findings**: code and number, as in [odm-import.md](odm-import.md).


        """;

    private const string OthersIntroduction = """

        ## Files that are not ODM

        Counts are those of the forms that the file became; the round trip is through ODM, as above. Rows are those of a REDCap dictionary or of the sheet survey; the corpus's README counts the former, and `RedCapTwinTests` and `SurveyCorpusTests` compare.
        Findings as in [import-formats.md](import-formats.md).


        """;

    private const string TwinsIntroduction = """

        ## One study in ODM 1.3.2 and in 2.0

        Two studies of the corpus are there in both versions. The models are the same but for what follows.

        """;
}

using Forms;
using Forms.Expressions;
using Forms.Importing;
using Forms.Surveys;

namespace Tests.Forms.Corpus;

/// <summary>The XLSForm and the XForms of the corpus; what they hold was counted by hand in the files.</summary>
public sealed class SurveyCorpusTests
{
    private const string Workbook = "xlsform/xlsform_spec_test.xlsx";

    public static TheoryData<string, string> Files() => new()
    {
        // Seven nodes of the instance without its meta, four choices (five later), binds with relevant 3, constraint 3, calculate 1 without that of the meta.
        { "xlsform/odk-example-form-v1.0.xml", "FormDef=1 ItemGroupDef=1 ItemDef=7 CodeList=1 CodeListItem=4 RangeCheck=3 ConditionDef=3 MethodDef=1" },
        { "xlsform/odk-example-form-v1.1.xml", "FormDef=1 ItemGroupDef=1 ItemDef=7 CodeList=1 CodeListItem=5 RangeCheck=3 ConditionDef=3 MethodDef=1" },
        // 46 questions, one of them with two choices at once; the group 'everything' goes on after the repeat, and the form after the group.
        { Workbook, "Row=56 FormDef=1 ItemGroupDef=5 ItemDef=47 CodeList=2 CodeListItem=2 EnumeratedItem=2 RangeCheck=1 ConditionDef=4 MethodDef=1" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_OfFile_CountsWhatIsThere(string file, string counts)
    {
        var report = (await ReadAsync(file)).Report;

        Assert.Equal(counts, string.Join(' ', counts.Split(' ').Select(count => $"{count.Split('=')[0]}={report.Counts.GetValueOrDefault(count.Split('=')[0])}")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_OfFile_GivesAFormThatCanBeInstalled(string file, string counts)
    {
        Assert.NotEmpty(counts);
        var form = Assert.Single((await ReadAsync(file)).Study.Forms);

        Assert.Empty(FormStructure.Check(form));
        Assert.DoesNotContain(ExpressionChecks.Find(form), finding => finding.Severity == ExpressionSeverity.Error);
        Assert.Equal(form, CanonicalJson.Deserialize(CanonicalJson.Serialize(form)));
    }

    [Fact]
    public async Task Read_OfTheWorkbook_TellsOfFormulasAndOfWhatIsNotTranslated()
    {
        var import = await ReadAsync(Workbook);

        Assert.Equal(5, import.Report.Findings.Where(finding => finding.Code is SurveyFindings.FormulaCell).Sum(finding => finding.Count));
        Assert.Equal(["english", "chinese"], import.Study.Forms[0].ItemDefs.Single(item => item.Name == "number_label").Question!.Texts.Select(text => text.Language));
        Assert.Contains(import.Report.Findings, finding => finding.Code is SurveyFindings.NotTranslated && finding.Text.Contains("regex", StringComparison.Ordinal) && finding.Line == 7);
    }

    private static async Task<FormFileImport> ReadAsync(string file)
    {
        await using var stream = File.OpenRead(Support.Corpus.Find(file));
        return await (await FileOfForms.OpenAsync(stream, TestContext.Current.CancellationToken)).ReadAsync(new("S.1", "Study"), TestContext.Current.CancellationToken);
    }
}

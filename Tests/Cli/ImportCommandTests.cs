using Builder.Client;
using Tests.Cli.Support;
using Tests.Support;

namespace Tests.Cli;

/// <summary><c>builder import</c>.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static ImportAnswer Imported(params ImportFindingAnswer[] findings) =>
        new([new("S.1", [new("F.VS", "Vital signs", 5)])], new(findings, new Dictionary<string, int>(StringComparer.Ordinal)));

    [Fact]
    public async Task Import_OdmFile_SendsItAndPrintsFormsAndFindings()
    {
        using var builder = new FakeBuilder().On("POST /api/studies/import", Imported(new ImportFindingAnswer("Warning", "unknown-element", "ItemDef", "I.1", 12, 4, "It is kept as it came.", 2)));

        var run = await CliRun.OfAsync(builder, "import", File("study.xml", "<ODM/>"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("application/xml", "<ODM/>"), (builder.Requests[0].MediaType, builder.Requests[0].Body));
        Assert.Contains("S.1: 1 form\n  FORM  ITEMS  NAME\n  F.VS  5      Vital signs\n1 finding:\n  warning unknown-element: line 12, column 4, OID I.1: It is kept as it came. (2 times)", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Import_FileWithoutAStudy_GoesToTheOneThatIsNamed()
    {
        using var builder = new FakeBuilder().On("POST /api/studies/import?studyOid=S.1%2FA&studyName=Caf%C3%A9", Imported());

        var run = await CliRun.OfAsync(builder, "import", File("dictionary.csv", "a,b"), "--study", "S.1/A", "--name", "Café");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("application/octet-stream", builder.Requests[0].MediaType);
        Assert.Contains("No findings.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RefusedFile_SaysWhatAndWhereAndWhatToDo()
    {
        using var builder = new FakeBuilder().OnProblem("POST /api/studies/import", 422, new
        {
            code = "definitions-invalid", detail = "Two items are called I.1.", remedy = "Rename one.", place = new { line = 7, oid = "I.1" },
            report = new { findings = new[] { new { code = "variable-twice", line = 9, oid = "I.2", text = "And this one too." } } },
        });

        var run = await CliRun.OfAsync(builder, "import", File("study.xml", "<ODM/>"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("error definitions-invalid: Two items are called I.1.\n  where: line 7, OID I.1\n  what to do: Rename one.\n  - line 9, I.2: And this one too.\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Import_MissingFile_IsRefusedBeforeTheBuilderIsAsked()
    {
        using var builder = new FakeBuilder();

        var run = await CliRun.OfAsync(builder, "import", _folder.Combine("nowhere.xml"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.xml", run.Error, StringComparison.Ordinal);
        Assert.Empty(builder.Requests);
    }

    [Fact]
    public async Task Import_ForPrograms_PrintsTheAnswerAsJson()
    {
        using var builder = new FakeBuilder().On("POST /api/studies/import", Imported());

        var run = await CliRun.OfAsync(builder, "import", File("study.xml", "<ODM/>"), "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal("F.VS", json.RootElement.GetProperty("studies")[0].GetProperty("forms")[0].GetProperty("formOid").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private string File(string name, string text)
    {
        var path = _folder.Combine(name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}

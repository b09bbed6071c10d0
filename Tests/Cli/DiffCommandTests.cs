using Builder.Client;
using Forms.Comparison;
using Tests.Cli.Support;

namespace Tests.Cli;

/// <summary><c>builder diff</c>.</summary>
public sealed class DiffCommandTests
{
    private const string OfDraft = "GET /api/studies/S.1/forms/F.VS/draft/changes";

    private static ChangeListAnswer Changes(ChangeClass worst, int? after = null) => new("S.1", "F.VS", new(2, Some.Hash), new(after, Some.Hash), worst,
        [
            Change(ChangeClass.Safe, "ItemDef[I.1]", "question"),
            .. worst == ChangeClass.Safe ? (IEnumerable<FormChange>)[] : [Change(worst, "ItemDef[I.2]", "dataType")],
        ], [new("ItemDef", "I.3", "I.4", "The same question.")]);

    private static FormChange Change(ChangeClass changeClass, string path, string field) => new()
    {
        Kind = "ItemDef", Oid = "I", Path = path, Action = ChangeAction.Changed, Field = field, Before = "text", After = "integer", Class = changeClass, Rule = "a-rule", Reason = "A reason.",
    };

    [Fact]
    public async Task Diff_OfADraft_TellsTheWorstFirst()
    {
        using var builder = new FakeBuilder().On(OfDraft, Changes(ChangeClass.LosesData));

        var run = await CliRun.OfAsync(builder, "diff", "S.1", "F.VS");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            F.VS v2 → draft: 2 changes, the worst loses data
              loses data: ItemDef[I.2] changed, dataType
                'text' → 'integer'
                A reason.
              safe: ItemDef[I.1] changed, question
                'text' → 'integer'
                A reason.
              perhaps renamed: ItemDef I.3 → I.4: The same question.

            """, run.Output, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(ChangeClass.Safe, "needsReview", 0)]
    [InlineData(ChangeClass.NeedsReview, "needsReview", 1)]
    [InlineData(ChangeClass.LosesData, "needsReview", 1)]
    [InlineData(ChangeClass.NeedsReview, "losesData", 0)]
    [InlineData(ChangeClass.LosesData, "losesData", 1)]
    public async Task Diff_ThatIsToFail_EndsBySeverity(ChangeClass worst, string failOn, int code)
    {
        using var builder = new FakeBuilder().On(OfDraft, Changes(worst));

        var run = await CliRun.OfAsync(builder, "diff", "S.1", "F.VS", "--fail-on", failOn);

        Assert.Equal(code, run.ExitCode);
    }

    [Fact]
    public async Task Diff_AsCsv_IsTheBuildersFileOfTheSameStates()
    {
        using var builder = new FakeBuilder().On("GET /api/studies/S.1/forms/F.VS/versions/3/changes", Changes(ChangeClass.LosesData, after: 3))
            .OnFile("GET /api/studies/S.1/forms/F.VS/versions/3/changes?since=2&format=csv", "text/csv", "Kind,Oid\r\n");

        var run = await CliRun.OfAsync(builder, "diff", "S.1", "F.VS", "--after", "3", "--format", "csv", "--fail-on", "losesData");

        Assert.Equal(new CliRun(1, "Kind,Oid\r\n", ""), run);
    }

    [Fact]
    public async Task Diff_OfTwoVersionsAsJson_IsTheBuildersAnswer()
    {
        using var builder = new FakeBuilder().On("GET /api/studies/S.1/forms/F.VS/versions/3/changes?since=1", Changes(ChangeClass.NeedsReview, after: 3));

        var run = await CliRun.OfAsync(builder, "diff", "S.1", "F.VS", "--before", "1", "--after", "3", "--format", "json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal(("NeedsReview", 2), (json.RootElement.GetProperty("class").GetString(), json.RootElement.GetProperty("changes").GetArrayLength()));
    }
}

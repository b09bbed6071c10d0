using Builder.Client;
using Tests.Cli.Support;

namespace Tests.Cli;

/// <summary><c>builder publish</c>.</summary>
public sealed class PublishCommandTests
{
    private const string Forms = "GET /api/studies/S.1/forms";

    private static string Checks(string form) => $"GET /api/studies/S.1/forms/{form}/draft/checks";

    private static string Versions(string form) => $"POST /api/studies/S.1/forms/{form}/versions";

    [Fact]
    public async Task Publish_AStudy_TellsWhatIsNewAndWhatStands()
    {
        using var builder = new FakeBuilder().On(Forms, Some.Forms(Some.Form("F.DM", 1), Some.Form("F.VS", 2)))
            .On(Checks("F.DM"), Some.Checks()).On(Checks("F.VS"), Some.Checks()).On(Versions("F.DM"), Some.Version(1)).On(Versions("F.VS"), Some.Version(3));

        var run = await CliRun.OfAsync(builder, "publish", "S.1", "--reason", "@Amendment 2");

        Assert.Equal(new CliRun(0, "F.DM v1 stands, its draft is unchanged\nF.VS v3 published\n1 form published, 1 unchanged.\n", ""), run with { Output = run.Output.ReplaceLineEndings("\n") });
        Assert.Equal("""{"changeReason":"@Amendment 2"}""", builder.Requests[^1].Body);
    }

    [Fact]
    public async Task Publish_NamedForms_LeavesTheOthers()
    {
        using var builder = new FakeBuilder().On(Forms, Some.Forms(Some.Form("F.DM"), Some.Form("F.VS"))).On(Checks("F.VS"), Some.Checks()).On(Versions("F.VS"), Some.Version(1));

        var run = await CliRun.OfAsync(builder, "publish", "S.1", "F.VS", "--reason", "Amendment 2", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal((0, 1, "F.VS"), (run.ExitCode, json.RootElement.GetArrayLength(), json.RootElement[0].GetProperty("formOid").GetString()));
    }

    [Fact]
    public async Task Publish_WithABrokenExpression_PublishesNothing()
    {
        using var builder = new FakeBuilder().On(Forms, Some.Forms(Some.Form("F.DM"), Some.Form("F.VS"))).On(Checks("F.DM"), Some.Checks())
            .On(Checks("F.VS"), Some.Checks(new CheckFindingAnswer("Error", "unknown-item", "ItemDef[I.1]", 1, 5, 3, "There is no item 'I.9'."), new CheckFindingAnswer("Warning", "always", "ItemDef[I.2]", null, null, null, "Always true.")));

        var run = await CliRun.OfAsync(builder, "publish", "S.1", "--reason", "Amendment 2");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("  - line 1, column 5, ItemDef[I.1], F.VS: There is no item 'I.9'.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Always true", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(builder.Requests, request => request.Key.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_UnknownForm_IsRefusedByName()
    {
        using var builder = new FakeBuilder().On(Forms, Some.Forms(Some.Form("F.VS")));

        var run = await CliRun.OfAsync(builder, "publish", "S.1", "F.VS", "f.vs", "--reason", "Amendment 2");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such forms: f.vs.", run.Error, StringComparison.Ordinal);
        Assert.Single(builder.Requests);
    }
}

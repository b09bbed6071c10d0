using Tests.Cli.Support;
using Tests.Support;

namespace Tests.Cli;

/// <summary>Where the Builder is and who asks, and what is said where nobody answers.</summary>
public sealed class ConnectionTests
{
    private const string Board = "GET /api/studies/S.1/releases";

    private static readonly object Nothing = new { studyOid = "S.1", releases = Array.Empty<object>() };

    private static Dictionary<string, string> Variables(string? url = CliRun.Url, string? token = CliRun.Token) =>
        new[] { ("BUILDER_URL", url), ("BUILDER_TOKEN", token) }.Where(variable => variable.Item2 is not null).ToDictionary(variable => variable.Item1, variable => variable.Item2!, StringComparer.Ordinal);

    private static Task<CliRun> ListAsync(FakeBuilder builder, Dictionary<string, string> variables, params string[] options) =>
        CliRun.OfAsync(() => builder, new LeapingClock(), variables, CancellationToken.None, ["release", "list", "S.1", .. options]);

    [Fact]
    public async Task Token_OfTheEnvironment_GoesAlong()
    {
        using var builder = new FakeBuilder().On(Board, Nothing);

        var run = await ListAsync(builder, Variables());

        Assert.Equal(new CliRun(0, "No releases." + Environment.NewLine, ""), run);
        Assert.Equal("Bearer " + CliRun.Token, builder.Requests[0].Authorization);
    }

    [Fact]
    public async Task Token_OfAFile_WinsOverTheEnvironment()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("token"), "sft_from-a-file\n", TestContext.Current.CancellationToken);
        using var builder = new FakeBuilder().On(Board, Nothing);

        await ListAsync(builder, Variables(), "--token-file", folder.Combine("token"));

        Assert.Equal("Bearer sft_from-a-file", builder.Requests[0].Authorization);
    }

    [Theory]
    [InlineData(null, CliRun.Token, "No address of a Builder is given.", "BUILDER_URL")]
    [InlineData("builder.test", CliRun.Token, "'builder.test' is no address of a Builder.", "https://")]
    [InlineData("file:///etc", CliRun.Token, "'file:///etc' is no address of a Builder.", "https://")]
    [InlineData(CliRun.Url, null, "No token is given.", "--token-file")]
    [InlineData(CliRun.Url, "secret\nsecret", "The token in BUILDER_TOKEN holds blanks, line breaks", "as the Builder issued it")]
    public async Task Connection_ThatCannotBegin_SaysWhatToSet(string? url, string? token, string what, string remedy)
    {
        using var builder = new FakeBuilder();

        var run = await ListAsync(builder, Variables(url, token));

        Assert.Equal((2, 0), (run.ExitCode, builder.Requests.Count));
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builder_ThatIsNotThere_Is4()
    {
        using var builder = new FakeBuilder().OnNobody(Board);

        var run = await ListAsync(builder, Variables());

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("cannot be reached: Connection refused", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builder_ThatIsAnotherProgram_Is4()
    {
        using var builder = new FakeBuilder().OnFile(Board, "text/html", "<html>");

        var run = await ListAsync(builder, Variables());

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("another program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builder_ThatRefuses_TellsProgramsInJson()
    {
        using var builder = new FakeBuilder().OnProblem(Board, 403, new { code = "not-permitted", detail = "You may not.", missing = new[] { "ReadStudies" } });

        var run = await ListAsync(builder, Variables(), "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Error);
        Assert.Equal((2, "", "not-permitted", "ReadStudies"),
            (run.ExitCode, run.Output, json.RootElement.GetProperty("code").GetString(), json.RootElement.GetProperty("missing")[0].GetString()));
    }

    [Fact]
    public async Task Command_ThatIsStopped_Is130()
    {
        using var builder = new FakeBuilder().On(Board, Nothing);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var run = await CliRun.OfAsync(() => builder, new LeapingClock(), Variables(), stopped.Token, "release", "list", "S.1");

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Stopped before the end.", run.Error, StringComparison.Ordinal);
    }
}

using Builder.Client;
using Tests.Cli.Support;

namespace Tests.Cli;

/// <summary><c>builder deploy</c>: what is sent, and how it is waited for.</summary>
public sealed class DeployCommandTests
{
    private const string Release = "/api/studies/S.1/releases/1", Send = "POST /api/studies/S.1/releases/1/deployments", Look = "GET /api/studies/S.1/releases/1";
    private const string SendForm = "POST /api/studies/S.1/forms/F.VS/versions/3/deployments";
    private static readonly string[] DeployRelease = ["deploy", "S.1", "--release", "1", "--environment", "uat"], DeployForm = ["deploy", "S.1", "F.VS", "3", "--environment", "uat"];
    private static readonly string LookForm = $"GET /api/deployments/{Some.Id}", Missing = $"GET {Release}/deployments/{Some.Id}/missing";

    [Fact]
    public async Task Deploy_WithoutWaiting_EndsOnceItIsAskedFor()
    {
        using var builder = new FakeBuilder().On(Send, Some.ReleaseDeployment("Scheduled"));

        var run = await CliRun.OfAsync(builder, [.. DeployRelease, "--at", "2026-04-01T22:00+02:00"]);

        Assert.Equal(new CliRun(0, "S.1 release 1 → uat: Scheduled" + Environment.NewLine, ""), run);
        Assert.Equal("""{"environment":"uat","at":"2026-04-01T22:00:00+02:00"}""", builder.Requests[0].Body?.Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deploy_ReleaseThatGetsReady_TellsEachStateOnce()
    {
        using var builder = new FakeBuilder().On(Send, Some.ReleaseDeployment("Delivering"))
            .On(Look, Some.ReleaseAt("Delivering"), Some.ReleaseAt("Delivering"), Some.ReleaseAt("Ready"));

        var run = await CliRun.OfAsync(builder, [.. DeployRelease, "--wait"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("   0.0 s  S.1 release 1 → uat: Delivering\n   2.0 s  S.1 release 1 → uat: Ready\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Blocked")]
    [InlineData("Cancelled")]
    [InlineData("Withdrawn")]
    public async Task Deploy_ReleaseThatEndsElsewhere_Is1WithTheReasons(string state)
    {
        using var builder = new FakeBuilder().On(Send, Some.ReleaseDeployment("Delivering")).On(Look, Some.ReleaseAt(state, null, new ReleaseProblemAnswer("duplicate-oid", "F.VS", 3, "Rename one.")));

        var run = await CliRun.OfAsync(builder, [.. DeployRelease, "--wait"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  - duplicate-oid F.VS v3: Rename one.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Installed", 0)]
    [InlineData("Rejected", 1)]
    [InlineData("Failed", 1)]
    [InlineData("Cancelled", 1)]
    public async Task Deploy_FormVersion_EndsAsItsJourneyDid(string state, int code)
    {
        using var builder = new FakeBuilder().On(SendForm, Some.Deployment("Published"))
            .On(LookForm, Some.DeploymentAt("Published"), Some.DeploymentAt("Overdue"), Some.DeploymentAt(state, new VersionProblemAnswer("a-rule", "ItemDef[I.1]", "It is wrong.")));

        var run = await CliRun.OfAsync(builder, [.. DeployForm, "--wait"]);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains($"   2.0 s  S.1 F.VS v3 → uat: {state}", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - a-rule ItemDef[I.1]: It is wrong.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_ThatTakesTooLong_Is3AndListsWhatIsMissing()
    {
        var clock = new LeapingClock();
        using var builder = new FakeBuilder().On(Send, Some.ReleaseDeployment("Delivering")).On(Look, Some.ReleaseAt("Delivering"))
            .On(Missing, new MissingFormsAnswer(Some.ReleaseDeployment("Delivering"), [new("F.VS", 3, Some.Hash, Some.Id, "Overdue", [])]));

        var run = await CliRun.OfAsync(builder, clock, [.. DeployRelease, "--wait", "--timeout", "2m"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(TimeSpan.FromMinutes(2), clock.Waited);
        Assert.Contains(" 120.0 s  S.1 release 1 → uat: patience ran out at Delivering.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - F.VS v3: Overdue", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_ForATimeToCome_CountsPatienceFromThen()
    {
        var clock = new LeapingClock();
        var at = LeapingClock.Start.AddHours(1);
        using var builder = new FakeBuilder().On(Send, Some.ReleaseDeployment("Scheduled", at)).On(Look, Some.ReleaseAt("Scheduled", at)).On(Missing, new MissingFormsAnswer(Some.ReleaseDeployment("Scheduled"), []));

        var run = await CliRun.OfAsync(builder, clock, [.. DeployRelease, "--at", "2026-03-14T10:00Z", "--wait", "--timeout", "5m"]);

        Assert.Equal((3, TimeSpan.FromMinutes(65)), (run.ExitCode, clock.Waited));
        Assert.Contains("Scheduled for 2026-03-14 10:00:00Z", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_WhileTheBuilderIsAway_AsksAgain()
    {
        using var builder = new FakeBuilder().On(SendForm, Some.Deployment("Published")).OnNobody(LookForm)
            .OnProblem(LookForm, 503, new { code = "database-unavailable", detail = "The database is away." }).On(LookForm, Some.DeploymentAt("Installed"));

        var run = await CliRun.OfAsync(builder, [.. DeployForm, "--wait"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no answer: Connection refused", run.Error, StringComparison.Ordinal);
        Assert.Contains("no answer: The database is away.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_WhoseBuilderStaysAway_Is3()
    {
        using var builder = new FakeBuilder().On(Send, Some.ReleaseDeployment("Delivering")).OnNobody(Look).OnNobody(Missing);

        var run = await CliRun.OfAsync(builder, [.. DeployRelease, "--wait", "--timeout", "3s"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("   3.0 s  S.1 release 1 → uat: patience ran out at Delivering.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_WhileOneMayNotLook_EndsAtOnce()
    {
        using var builder = new FakeBuilder().On(SendForm, Some.Deployment("Published")).OnProblem(LookForm, 403, new { code = "not-permitted", detail = "You may not.", remedy = "Ask for the role operator." });

        var run = await CliRun.OfAsync(builder, [.. DeployForm, "--wait"]);

        Assert.Equal((2, 2), (run.ExitCode, builder.Requests.Count));
        Assert.Contains("Ask for the role operator.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_ForPrograms_PrintsJsonAloneToStandardOutput()
    {
        using var builder = new FakeBuilder().On(SendForm, Some.Deployment("Published")).On(LookForm, Some.DeploymentAt("Installed"));

        var run = await CliRun.OfAsync(builder, [.. DeployForm, "--wait", "--json"]);

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal("Installed", json.RootElement.GetProperty("deployment").GetProperty("state").GetString());
        Assert.Contains("Installed", run.Error, StringComparison.Ordinal);
    }
}

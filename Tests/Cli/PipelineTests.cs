using Runner.Local;
using Tests.Cli.Support;
using Tests.Support;

namespace Tests.Cli;

/// <summary>What a pipeline does with a study, against the whole system: processes, queues and databases.</summary>
public sealed class PipelineTests : IAsyncLifetime
{
    private const string Study = "HRX118-201";

    private readonly TemporaryFolder _folder = new();
    private LocalSystem? _system;

    public async ValueTask InitializeAsync() => _system = await LocalSystem.StartAsync(new LocalSystemOptions(_folder.FullPath), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Pipeline_OfTheSampleStudy_BringsItToUatAndTellsOfABrokenFile()
    {
        await BringToUatAsync();
        await ChangeAndCompareAsync();
        await RefuseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_system is not null)
            await _system.DisposeAsync();
        _folder.Dispose();
    }

    private async Task BringToUatAsync()
    {
        Assert.Contains("HRX118-201: 11 forms", await DoneAsync("import", RepositoryRoot.Combine("deploy/local/sample-study.xml")), StringComparison.Ordinal);
        Assert.Contains("11 forms published, 0 unchanged.", await DoneAsync("publish", Study, "--reason", "First version"), StringComparison.Ordinal);
        Assert.Contains("0 forms published, 11 unchanged.", await DoneAsync("publish", Study, "--reason", "First version"), StringComparison.Ordinal);
        Assert.Contains("HRX118-201 release 1: 11 forms, manifest sha256:", await DoneAsync("release", "create", Study, "--reason", "First release"), StringComparison.Ordinal);

        Assert.EndsWith("HRX118-201 release 1 → uat: Ready", (await DoneAsync("deploy", Study, "--release", "1", "--environment", "uat", "--wait", "--timeout", "3m")).TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("HRX118-201 F.VS v1 → uat: Installed", (await DoneAsync("deploy", Study, "F.VS", "1", "--environment", "uat", "--wait", "--timeout", "3m")).TrimEnd(), StringComparison.Ordinal);

        Assert.Equal(11, (await DoneAsync("status", Study)).Split("v1 Installed").Length - 1);
        Assert.Contains("uat Ready", await DoneAsync("release", "list", Study), StringComparison.Ordinal);
    }

    private async Task ChangeAndCompareAsync()
    {
        var file = _folder.Combine("study.xml");
        await DoneAsync("export", Study, "--release", "1", "-o", file);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("OID=\"F.VS\" Name=\"Vital signs\"", "OID=\"F.VS\" Name=\"Vital signs and weight\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await DoneAsync("import", file);

        var changes = await DoneAsync("diff", Study, "F.VS", "--fail-on", "losesData");

        Assert.StartsWith("F.VS v1 → draft: 1 change, the worst needs review", changes, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("diff", Study, "F.VS", "--fail-on", "needsReview")).ExitCode);
        Assert.Contains("'Vital signs' → 'Vital signs and weight'", changes, StringComparison.Ordinal);
        Assert.Contains("Vital signs and weight", await DoneAsync("diff", Study, "F.VS", "--format", "csv"), StringComparison.Ordinal);
    }

    private async Task RefuseAsync()
    {
        var broken = _folder.Combine("broken.xml");
        await File.WriteAllTextAsync(broken, "<ODM xmlns=\"http://www.cdisc.org/ns/odm/v1.3\" ODMVersion=\"1.3.2\">\n<Study OID=\"S.2\">\n</ODM>", TestContext.Current.CancellationToken);

        var refused = await RunAsync("import", broken);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Matches("^error [a-z-]+: .*\n  where: line 3, column \\d+\n  what to do: \\S", refused.Error.ReplaceLineEndings("\n"));
        var unknown = await RunAsync("release", "create", Study, "--reason", "Second release", "--form", "F.VS=9");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("F.VS v9", unknown.Error, StringComparison.Ordinal);
    }

    private async Task<string> DoneAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"builder {string.Join(' ', arguments)} ended with {run.ExitCode}.\n{run.Output}\n{run.Error}");
        return run.Output;
    }

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(() => new SocketsHttpHandler(), TimeProvider.System,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["BUILDER_URL"] = _system!.Builder.Address.ToString(), ["BUILDER_TOKEN"] = _system.Token }, TestContext.Current.CancellationToken, arguments);
}

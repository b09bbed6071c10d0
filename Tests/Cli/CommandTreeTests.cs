using Tests.Cli.Support;

namespace Tests.Cli;

/// <summary>Command lines that cannot be understood, and help.</summary>
public sealed class CommandTreeTests
{
    [Theory]
    [InlineData("Required argument missing for command: 'status'.", "builder status --help", "status")]
    [InlineData("'3'", "builder export --help", "export", "S.1", "--odm", "3")]
    [InlineData("--latest and --release exclude each other.", "builder export --help", "export", "S.1", "--latest", "--release", "1")]
    [InlineData("'--reason' is required", "builder release create --help", "release", "create", "S.1")]
    [InlineData("--form cannot be 'F.VS'", "builder release create --help", "release", "create", "S.1", "--reason", "x", "--form", "F.VS")]
    [InlineData("--form cannot be '=3'", "builder release create --help", "release", "create", "S.1", "--reason", "x", "--form", "=3")]
    [InlineData("--form cannot be 'F.VS=0'", "builder release create --help", "release", "create", "S.1", "--reason", "x", "--form", "F.VS=0")]
    [InlineData("Say what goes there", "builder deploy --help", "deploy", "S.1", "--environment", "uat")]
    [InlineData("and not both", "builder deploy --help", "deploy", "S.1", "F.VS", "3", "--release", "1", "--environment", "uat")]
    [InlineData("which version of the form", "builder deploy --help", "deploy", "S.1", "F.VS", "--environment", "uat")]
    [InlineData("--at is for a release", "builder deploy --help", "deploy", "S.1", "F.VS", "3", "--environment", "uat", "--at", "2027-03-01T21:00Z")]
    [InlineData("--at cannot be '2027-03-01T21:00'", "builder deploy --help", "deploy", "S.1", "--release", "1", "--environment", "uat", "--at", "2027-03-01T21:00")]
    [InlineData("--timeout goes with --wait.", "builder deploy --help", "deploy", "S.1", "--release", "1", "--environment", "uat", "--timeout", "10m")]
    [InlineData("--timeout cannot be '10'", "builder deploy --help", "deploy", "S.1", "--release", "1", "--environment", "uat", "--wait", "--timeout", "10")]
    [InlineData("--timeout cannot be '0s'", "builder deploy --help", "deploy", "S.1", "--release", "1", "--environment", "uat", "--wait", "--timeout", "0s")]
    [InlineData("--timeout cannot be '169h'", "builder deploy --help", "deploy", "S.1", "--release", "1", "--environment", "uat", "--wait", "--timeout", "169h")]
    [InlineData("A token cannot be an argument", "builder status --help", "status", "S.1", "--token", "secret")]
    [InlineData("A token cannot be an argument", "builder status --help", "status", "S.1", "--token=secret")]
    public async Task Run_ALineThatCannotBeUnderstood_SaysWhyAndAsksNobody(string fault, string remedy, params string[] line)
    {
        using var builder = new FakeBuilder();

        var run = await CliRun.OfAsync(builder, line);

        Assert.Equal((2, "", 0), (run.ExitCode, run.Output, builder.Requests.Count));
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--release <N>", "deploy", "--help")]
    [InlineData("BUILDER_TOKEN", "--help")]
    public async Task Run_Help_NeedsNoBuilder(string text, params string[] line)
    {
        using var builder = new FakeBuilder();

        var run = await CliRun.OfAsync(builder, line);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_TextsThatWouldSteerATerminal_AreMadePlain()
    {
        using var builder = new FakeBuilder().OnProblem("GET /api/studies/S.1/releases", 404, new { code = "unknown-study", detail = "Not \u001b[2J\u202ehere\u0085." });

        var run = await CliRun.OfAsync(builder, "release", "list", "S.1");

        Assert.Equal("error unknown-study: Not ?[2J?here?." + Environment.NewLine, run.Error);
    }
}

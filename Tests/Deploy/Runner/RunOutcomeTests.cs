using Runner.Api;
using Runner.Runs;

namespace Tests.Deploy.Runner;

public sealed class RunOutcomeTests
{
    private static readonly InstalledForm Dm = new("ST 1", "F.DM", 1, "sha256:aa");

    [Fact]
    public void Write_WhenAllIsInstalled_ShowsTheHashOfTheCdms()
    {
        var (text, isSuccess) = Write([Deployment("F.DM", "Installed", "sha256:aa")], [Dm]);

        Assert.Equal("ST 1 F.DM v1 Installed sha256:aa\n1 installed, 0 rejected, 0 failed\n", text);
        Assert.True(isSuccess);
    }

    [Theory]
    [InlineData("Rejected", "ST 1 F.DM v1 Rejected -\n0 installed, 1 rejected, 0 failed\n")]
    [InlineData("Failed", "ST 1 F.DM v1 Failed -\n0 installed, 0 rejected, 1 failed\n")]
    [InlineData("Published", "ST 1 F.DM v1 Published -\n0 installed, 0 rejected, 1 failed\n")]
    public void Write_WhenAFormIsNotInstalled_FailsAndSaysHow(string state, string expected)
    {
        var (text, isSuccess) = Write([Deployment("F.DM", state, "sha256:aa")], []);

        Assert.Equal(expected, text);
        Assert.False(isSuccess);
    }

    [Theory]
    [InlineData("sha256:bb", "Altered sha256:aa")]
    [InlineData("sha256:aa", "Installed sha256:aa")]
    public void Write_WhenTheHashesDiffer_CountsAsFailed(string published, string expected)
    {
        var (text, isSuccess) = Write([Deployment("F.DM", "Installed", published)], [Dm]);

        Assert.StartsWith($"ST 1 F.DM v1 {expected}\n", text, StringComparison.Ordinal);
        Assert.Equal(published == "sha256:aa", isSuccess);
    }

    [Fact]
    public void Write_WithoutAnyForm_IsNoSuccess() => Assert.False(Write([], []).IsSuccess);

    private static Deployment Deployment(string formOid, string state, string hash) =>
        new(Guid.NewGuid(), "ST 1", formOid, 1, "uat", state, 1, hash);

    private static (string Text, bool IsSuccess) Write(Deployment[] deployments, InstalledForm[] installed)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var outcome = new RunOutcome(deployments, installed);
        outcome.Write(output);
        return (output.ToString(), outcome.IsSuccess);
    }
}

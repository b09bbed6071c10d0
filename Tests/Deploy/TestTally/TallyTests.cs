using TestTally;
using Tests.Support;

namespace Tests.Deploy.TestTally;

public sealed class TallyTests : IDisposable
{
    private readonly ResultsFolder _folder = new();

    [Fact]
    public void Of_TwoProjects_AddsUp()
    {
        _folder.Add("A", exitCode: 0, ("A.One", "Passed", ""), ("A.Two", "Passed", ""));
        _folder.Add("B", exitCode: 0, ("B.One", "Passed", ""), ("B.Two", "NotExecuted", "No moon: wait a week"));

        Assert.Equal((3, 0, 1), Sum(["A", "B"], "B.* | No moon: *"));
    }

    [Fact]
    public void Of_AFailedTest_FailsWithItsMessageAndStack()
    {
        _folder.Add("A", exitCode: 1, ("A.One", "Failed", "Assert.Equal() Failure"), ("A.Two", "Passed", ""));

        var failure = Assert.Single(Tally(["A"]).Failures);

        Assert.Equal("A.One", failure.Where);
        Assert.Equal("Assert.Equal() Failure\nat A.One()", failure.Text);
    }

    [Theory]
    [InlineData("B.* | No moon: *")]
    [InlineData("A.* | No sun: *")]
    [InlineData("# nothing")]
    public void Of_ASkipThatIsNotListed_Fails(string allowed)
    {
        _folder.Add("A", exitCode: 0, ("A.One", "NotExecuted", "No moon: wait a week"));

        Assert.Equal((0, 1, 0), Sum(["A"], allowed));
    }

    [Fact]
    public void Of_AProjectWithoutResults_Fails() =>
        Assert.Contains("left no results", Assert.Single(Tally(["Missing"]).Failures).Text, StringComparison.Ordinal);

    [Fact]
    public void Of_AProjectThatRanNoTest_Fails()
    {
        _folder.Add("A", exitCode: 0);

        Assert.Contains("ran no test", Assert.Single(Tally(["A"]).Failures).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ResultsThatAreCutShort_Fails()
    {
        _folder.Add("A", exitCode: 137, ("A.One", "Passed", ""));
        _folder.CutShort("A");

        Assert.Contains("cut short", Assert.Single(Tally(["A"]).Failures).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ARunThatEndedBadlyWithoutAFailedTest_Fails()
    {
        _folder.Add("A", exitCode: 134, ("A.One", "Passed", ""));

        Assert.Contains("ended with code 134", Assert.Single(Tally(["A"]).Failures).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LastLine_IsTheSum()
    {
        _folder.Add("A", exitCode: 1, ("A.One", "Passed", ""), ("A.Two", "Failed", "Boom"));
        using var output = new StringWriter();

        TallyReport.Write(Tally(["A"]), output);

        Assert.EndsWith("\n1 passed, 1 failed, 0 skipped\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("FAILED A.Two", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfTheListInForce_HasNoBrokenLine() =>
        SkipList.Read(RepositoryRoot.Combine("Tests/skips.txt"));

    public void Dispose() => _folder.Dispose();

    private (int Passed, int Failed, int Skipped) Sum(string[] projects, string allowed) =>
        Tally(projects, allowed) is var tally ? (tally.Passed, tally.Failed, tally.Skipped) : default;

    private global::TestTally.Tally Tally(string[] projects, string allowed = "") =>
        global::TestTally.Tally.Of(projects.Select(project => ProjectResults.Read(_folder.FullPath, project)), SkipList.Read(_folder.Skips(allowed)));
}

using Builder.Client;
using Tests.Cli.Support;

namespace Tests.Cli;

/// <summary><c>builder release</c> and <c>builder status</c>.</summary>
public sealed class ReleaseCommandsTests
{
    private const string Releases = "/api/studies/S.1/releases";

    [Fact]
    public async Task Create_OfNamedVersions_SendsThem()
    {
        using var builder = new FakeBuilder().On("POST " + Releases, Some.Release(4));

        var run = await CliRun.OfAsync(builder, "release", "create", "S.1", "--reason", "Amendment 2", "--form", "F.VS=3", "--form", "F=X=1");

        Assert.Equal(new CliRun(0, "S.1 release 4: 2 forms, manifest sha256:0f1e" + Environment.NewLine, ""), run);
        Assert.Equal("""{"changeReason":"Amendment 2","forms":[{"formOid":"F.VS","version":3},{"formOid":"F=X","version":1}]}""", builder.Requests[0].Body);
    }

    [Fact]
    public async Task Create_WithoutForms_LeavesTheChoiceToTheBuilder()
    {
        using var builder = new FakeBuilder().On("POST " + Releases, Some.Release());

        await CliRun.OfAsync(builder, "release", "create", "S.1", "--reason", "Amendment 2");

        Assert.Equal("""{"changeReason":"Amendment 2","forms":null}""", builder.Requests[0].Body);
    }

    [Fact]
    public async Task Create_Refused_ListsAllThatIsWrong()
    {
        using var builder = new FakeBuilder().OnProblem("POST " + Releases, 409, new { code = "visits-without-versions", detail = "Forms are missing.", remedy = "Publish them.", forms = new[] { "F.A", "F.B" } });

        var run = await CliRun.OfAsync(builder, "release", "create", "S.1", "--reason", "Amendment 2");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("error visits-without-versions: Forms are missing.\n  what to do: Publish them.\n  - F.A\n  - F.B\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task List_OfAStudy_IsATable()
    {
        using var builder = new FakeBuilder().On("GET " + Releases, new ReleaseListAnswer("S.1", [Some.Release(12, Some.ReleaseDeployment("Ready")), Some.Release(2)]));

        var run = await CliRun.OfAsync(builder, "release", "list", "S.1");

        Assert.Equal(
            """
            RELEASE  FORMS  PUBLISHED          BY       WHERE      REASON
            12       2      2026-03-14 09:00Z  someone  uat Ready  Amendment 2
            2        2      2026-03-14 09:00Z  someone  nowhere    Amendment 2

            """, run.Output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Status_OfAStudy_ShowsFormsAndReleases()
    {
        BoardCellAnswer newer = new("uat", Some.Id, 3, "Rejected", LeapingClock.Start, 1, null, 2, []);
        using var builder = new FakeBuilder().On("GET /api/studies/S.1/board", new BoardAnswer("S.1", ["uat", "prod"],
            [new("F.VS", "Vital signs", 3, true, [newer]), new("F.DM", "인구학적 정보", 0, false, [])], [Some.Release(1, Some.ReleaseDeployment("Blocked"))], []));

        var run = await CliRun.OfAsync(builder, "status", "S.1");

        Assert.Equal(
            """
            FORM  NEWEST  DRAFT    uat                  prod  NAME
            F.VS  v3      changed  v3 Rejected, has v2  –     Vital signs
            F.DM  –       –        –                    –     인구학적 정보

            RELEASE  FORMS  uat      prod  REASON
            1        2      Blocked  –     Amendment 2

            """, run.Output, ignoreLineEndingDifferences: true);
    }
}

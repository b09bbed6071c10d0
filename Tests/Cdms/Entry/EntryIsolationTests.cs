using Tests.Cdms.Support;

namespace Tests.Cdms.Entry;

/// <summary>Subjects of another site are not there, and the sponsor enters nothing.</summary>
public sealed class EntryIsolationTests
{
    private const string Other = $"/api/studies/{SiteStudy.Study}/subjects/S-002";

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/conflicts")]
    [InlineData("GET", "/visits/SE.1/forms/F.VS")]
    [InlineData("GET", "/visits/SE.1/forms/F.VS/history?itemGroupOid=IG.VS&itemOid=I.SYSBP")]
    [InlineData("POST", "/visits/SE.1/forms/F.VS/submit")]
    [InlineData("POST", "/state")]
    [InlineData("POST", "/conflicts/1/settle")]
    [InlineData("POST", "/operations")]
    public async Task Call_SubjectOfAnotherSite_IsNotFound(string method, string path)
    {
        await using var study = await EntryStudy.StartAsync();
        await OtherSubjectAsync(study);

        var (status, problem) = method == "GET" ? await study.Site.GetAsync(EntryStudy.Staff, Other + path) : await study.Site.PostAsync(EntryStudy.Staff, Other + path, BodyOf(path));

        Assert.Equal((404, "unknown-subject"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task List_BySiteStaff_HoldsTheirSubjectsAlone()
    {
        await using var study = await EntryStudy.StartAsync();
        await OtherSubjectAsync(study);

        var (_, own) = await study.Site.GetAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects");
        var (_, all) = await study.Site.GetAsync("data-manager", $"/api/studies/{SiteStudy.Study}/subjects");

        Assert.Equal((1, 2), (own.GetProperty("total").GetInt32(), all.GetProperty("total").GetInt32()));
    }

    [Theory]
    [InlineData("data-manager")]
    [InlineData("auditor")]
    [InlineData($"monitor@{SiteStudy.Study}@{SiteStudy.Site}")]
    public async Task Enter_ByARoleThatWritesNoValues_IsForbidden(string grant)
    {
        await using var study = await EntryStudy.StartAsync();

        Assert.Equal(403, (await study.EnterAsync("I.SYSBP", "120", grant: grant)).Status);
    }

    private static object BodyOf(string path) => path switch
    {
        "/state" => new { state = "Enrolled", since = "2026-01-01", reason = "r" },
        "/conflicts/1/settle" => new { settlement = "s" },
        "/operations" => new { operationId = Guid.NewGuid(), deviceTime = "2026-01-01T00:00:00Z", releaseNumber = 1, studyEventOid = "SE.1", formOid = "F.VS", changes = Array.Empty<object>() },
        _ => new { },
    };

    private static async Task OtherSubjectAsync(EntryStudy study)
    {
        await study.Site.MakeSiteAsync("SITE.2");
        await study.Site.ActivateAsync(1, siteOid: "SITE.2");
        await study.Cdms.ReadAsync(async db =>
        {
            using var act = Security.Acting.BeginService("tests", "Given");
            db.Add(new global::Cdms.Service.Domain.Subject { StudyOid = SiteStudy.Study, SiteOid = "SITE.2", SubjectKey = "S-002", CreatedAt = study.Cdms.Clock.GetUtcNow() });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }
}

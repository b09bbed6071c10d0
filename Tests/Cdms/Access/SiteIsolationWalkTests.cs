using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;

namespace Tests.Cdms.Access;

/// <summary>Walks every address with every role of a site: of another site nobody learns anything, by a list, a count, a guess or a difference between two refusals.</summary>
public sealed class SiteIsolationWalkTests
{
    private const string Question = "FOREIGN", Value = "299";

    [Theory]
    [InlineData("site-staff")]
    [InlineData("investigator")]
    [InlineData("monitor")]
    [InlineData("data-manager")]
    public async Task Walk_AboutAnotherSite_IsAnsweredLikeAboutNone(string role)
    {
        await using var study = await EntryStudy.StartAsync(configure: HtmlPrinter.Use);
        var there = await ForeignAsync(study);
        var nowhere = there with { SubjectKey = "S-009", SiteOid = "SITE.9", ConflictId = 900, QueryId = 900, LockId = 900, ApprovalId = 900, LaboratoryOid = "L.900", RangeId = 900 };
        var (foreign, none) = (new RouteWalk(study.Cdms, there), new RouteWalk(study.Cdms, nowhere));
        var grant = $"{role}@{SiteStudy.Study}@{SiteStudy.Site}";

        var seen = new List<string>();
        foreach (var route in foreign.Routes)
        {
            var (found, unknown) = (await foreign.CallAsync(route, grant), await none.CallAsync(route, grant));
            var isTold = Tells(found.Text) && !Tells(Named(unknown.Text, there, nowhere));
            // A key that is taken at another site has to be said to whoever takes it for a new subject.
            if (found.Status != unknown.Status || isTold || (found.Status >= 400 && found.Text != Named(unknown.Text, there, nowhere)) || found.Status >= 500)
                seen.Add($"{route.Method} {route.Pattern}: {found.Status} {found.Text} and {unknown.Status} {unknown.Text}");
        }

        Assert.True(seen.Count == 0, string.Join("\n", seen));
        Assert.True(foreign.Routes.Count > 35, "The walk saw hardly any address.");
        Assert.Equal(("299", 1, 1), await study.Cdms.ReadAsync(async db => (await db.ItemValues.Select(value => value.Value!).SingleAsync(), await db.DataQueries.CountAsync(query => query.State == "Open"), await db.DataLocks.CountAsync(held => held.LiftedAt == null))));
    }

    private static bool Tells(string text) => text.Contains("S-002", StringComparison.Ordinal) || text.Contains("SITE.2", StringComparison.Ordinal) || text.Contains(Question, StringComparison.Ordinal) || text.Contains($"\"{Value}\"", StringComparison.Ordinal);

    // The first row of each kind has the number 1.
    private static string Named(string text, RouteWalk.Target there, RouteWalk.Target nowhere) => text.Replace(nowhere.SubjectKey, there.SubjectKey, StringComparison.Ordinal).Replace(nowhere.SiteOid, there.SiteOid, StringComparison.Ordinal)
        .Replace("900", "1", StringComparison.Ordinal);

    /// <summary>A subject of another site with a value, a query, a conflict, a lock and an approval, and a laboratory of that site with a range.</summary>
    private static async Task<RouteWalk.Target> ForeignAsync(EntryStudy study)
    {
        await study.Site.MakeSiteAsync("SITE.2");
        await study.Site.ActivateAsync(1, siteOid: "SITE.2");
        await study.Site.ApproveAsync(1, "ethics", siteOid: "SITE.2");
        await study.AddFormAsync("S-002", "SITE.2", Value);
        await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/laboratories", new { laboratoryOid = "L.1", name = "Hospital SITE.2", siteOids = new[] { "SITE.2" } });
        var (added, _) = await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/laboratories/L.1/ranges", new { range = new { itemOid = "I.SYSBP", validFrom = "2026-01-01", low = Value }, reason = Question });
        Assert.Equal(201, added);
        var path = $"/api/studies/{SiteStudy.Study}/subjects/S-002";
        await study.Site.PostAsync("data-manager", $"{path}/queries", new { studyEventOid = "SE.1", formOid = Given.FormOid, itemGroupOid = "IG.VS", itemOid = "I.SYSBP", text = Question });
        await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/locks", new { kind = "Frozen", reason = "r", subjectKey = "S-002" });
        return await study.Cdms.ReadAsync(async db => new RouteWalk.Target("S-002", "SITE.2", Given.FormOid, "IG.VS", "I.SYSBP", "300", 1, await db.DataQueries.Select(query => query.Id).SingleAsync(),
            await db.DataLocks.Select(held => held.Id).SingleAsync(), await db.SiteApprovals.Select(approval => approval.Id).SingleAsync(), 1));
    }
}

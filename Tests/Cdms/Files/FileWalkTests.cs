using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;

namespace Tests.Cdms.Files;

/// <summary>Walks every address about a file: nobody who lacks its class, and nobody of another site, learns its name, its hash or a byte of it.</summary>
public sealed class FileWalkTests
{
    private const string Name = "SECRET-letter.pdf", Unblinded = EntryStudy.Staff;

    [Theory]
    [InlineData($"site-staff@{SiteStudy.Study}@{SiteStudy.Site}")]
    [InlineData($"monitor@{SiteStudy.Study}@{SiteStudy.Site}")]
    [InlineData("data-manager")]
    [InlineData("auditor")]
    public async Task Walk_WithoutTheClass_TellsNothingOfABlindedFile(string grant)
    {
        await using var study = await FileStudy.StartAsync();
        await study.BlindAsync(Unblinded);
        var value = await study.ValueOfAsync(ScanForm.Pdf, Name);
        Assert.Empty(await study.EnterAsync(value));
        Assert.Equal(200, (await study.DownloadAsync()).Status);
        await study.Cdms.ReadAsync(async db =>
        {
            using var act = Security.Acting.BeginService("tests", "Given");
            db.RemoveRange(await db.Set<Security.Access.AccessClassGrant>().ToListAsync());
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var walk = new RouteWalk(study.Cdms, new(EntryStudy.Subject, SiteStudy.Site, ScanForm.Oid, "IG.SCAN", ScanForm.Item, "x", 1, 1, 1, 1, 1));

        var told = new List<string>();
        foreach (var route in walk.Routes)
        {
            var (status, text) = await walk.CallAsync(route, grant);
            if (text.Contains("SECRET", StringComparison.Ordinal) || text.Contains("SCRIBBLE", StringComparison.Ordinal) || text.Contains(value[21..85], StringComparison.Ordinal) || status >= 500)
                told.Add($"{route.Method} {route.Pattern}: {status} {text}");
        }

        Assert.True(told.Count == 0, string.Join("\n", told));
        Assert.Equal(404, (await study.DownloadAsync(grant)).Status);
    }

    [Theory]
    [InlineData("site-staff")]
    [InlineData("monitor")]
    public async Task Walk_AboutAFileOfAnotherSite_IsAnsweredLikeAboutNone(string role)
    {
        await using var study = await FileStudy.StartAsync();
        await study.EnterAsync(await study.ValueOfAsync(ScanForm.Pdf, Name));
        await study.Cdms.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Subject\" SET \"SiteOid\" = 'SITE.2'", TestContext.Current.CancellationToken));
        var there = new RouteWalk.Target(EntryStudy.Subject, "SITE.2", ScanForm.Oid, "IG.SCAN", ScanForm.Item, "x", 900, 900, 900, 900, 900);
        var (foreign, none) = (new RouteWalk(study.Cdms, there), new RouteWalk(study.Cdms, there with { SubjectKey = "S-009" }));
        var grant = $"{role}@{SiteStudy.Study}@{SiteStudy.Site}";

        foreach (var route in foreign.Routes.Where(route => route.Name is "UploadFile" or "DownloadFile" or "GetItemHistory"))
        {
            var (found, unknown) = (await foreign.CallAsync(route, grant), await none.CallAsync(route, grant));
            Assert.Equal((404, unknown.Text.Replace("S-009", EntryStudy.Subject, StringComparison.Ordinal)), (found.Status, found.Text));
        }
    }
}

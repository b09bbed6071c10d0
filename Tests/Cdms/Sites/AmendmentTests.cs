using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Sites;

/// <summary>Where the releases of a study stand, by site.</summary>
public sealed class AmendmentTests
{
    private const string Path = $"/api/studies/{SiteStudy.Study}/amendments";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Read_AfterADecisionThatTakesConsent_CountsWhoWaitsAndWhatStands(DatabaseProvider provider)
    {
        await using var study = await AmendedAsync(provider);
        await study.AddFormAsync("S-002", "SITE.2");

        var (status, body) = await study.Site.GetAsync("data-manager", Path);

        var (first, second) = (SiteOf(body, SiteStudy.Site), SiteOf(body, "SITE.2"));
        Assert.Equal((200, 1, 0), (status, first.GetProperty("waitingForConsent").GetInt32(), second.GetProperty("waitingForConsent").GetInt32()));
        Assert.Equal((2, 1), (ActiveOf(first), ActiveOf(second)));
        Assert.Equal($$"""[{"formOid":"{{Given.FormOid}}","releaseNumber":1,"forms":1}]""", first.GetProperty("forms").GetRawText());
        Assert.Equal(["2 Ready 2 0", "1 Ready 2 0"], body.GetProperty("releases").EnumerateArray().Select(release => $"{release.GetProperty("releaseNumber")} {release.GetProperty("state")} {release.GetProperty("forms")} {release.GetProperty("missing")}"));
    }

    [Fact]
    public async Task Read_AsStaffOfASite_TellsOfThatSiteAlone()
    {
        await using var study = await AmendedAsync();
        await study.AddFormAsync("S-002", "SITE.2");

        var (_, body) = await study.Site.GetAsync(EntryStudy.Staff, Path);
        var (elsewhere, _) = await study.Site.GetAsync(EntryStudy.Staff, "/api/studies/S.2/amendments");

        Assert.Equal([SiteStudy.Site], body.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("details").GetProperty("site").GetProperty("siteOid").GetString()));
        Assert.Equal(403, elsewhere);
    }

    [Fact]
    public async Task GetSubject_WhoHasToConsent_SaysToWhichReleaseUntilItIsRecorded()
    {
        await using var study = await AmendedAsync();

        var (_, before) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);
        await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/reconsent", new { releaseNumber = 2, consentedOn = "2026-05-01" });
        var (_, after) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);

        Assert.Equal((2, JsonValueKind.Null), (before.GetProperty("consentAwaited").GetProperty("releaseNumber").GetInt32(), after.GetProperty("consentAwaited").ValueKind));
        Assert.Equal(0, SiteOf((await study.Site.GetAsync("data-manager", Path)).Body, SiteStudy.Site).GetProperty("waitingForConsent").GetInt32());
    }

    private static async Task<EntryStudy> AmendedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        await study.Site.ReceiveAsync(2, EntryStudy.Form("Amended"), EntryStudy.Second());
        await study.Site.MakeSiteAsync("SITE.2");
        await study.Site.ActivateAsync(1, siteOid: "SITE.2");
        study.Cdms.Clock.Advance(TimeSpan.FromMinutes(1));
        await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/sites/{SiteStudy.Site}/releases/2/activate", new { reason = "Amendment", needsReconsent = true });
        return study;
    }

    private static JsonElement SiteOf(JsonElement amendments, string siteOid) => amendments.GetProperty("sites").EnumerateArray().Single(site => site.GetProperty("details").GetProperty("site").GetProperty("siteOid").GetString() == siteOid);

    private static int ActiveOf(JsonElement site) => site.GetProperty("details").GetProperty("site").GetProperty("activeReleaseNumber").GetInt32();
}

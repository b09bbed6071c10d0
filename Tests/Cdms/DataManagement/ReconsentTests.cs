using System.Text.Json;
using Tests.Cdms.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>A release that asks for a new consent counts for a subject from that consent on.</summary>
public sealed class ReconsentTests
{
    [Fact]
    public async Task Activate_WithReconsent_LeavesASubjectWithTheReleaseBeforeUntilItConsented()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.Site.ReceiveAsync(2, EntryStudy.Form("Amended"), EntryStudy.Second());
        await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/sites/{SiteStudy.Site}/releases/2/activate", new { reason = "Amendment", needsReconsent = true });
        var before = await ReleaseAsync(study, EntryStudy.Subject);
        await study.EnterAsync("I.SYSBP", "120", release: 2);

        var (status, _) = await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/reconsent", new { releaseNumber = 2, consentedOn = study.Cdms.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await study.EnterAsync("I.SYSBP", "120", release: 2);

        Assert.Equal((1, 200, 2), (before, status, await ReleaseAsync(study, EntryStudy.Subject)));
        Assert.Equal(["release-not-used-here"], await study.ConflictsAsync());
        Assert.Equal(2, (await study.FormAsync()).GetProperty("releaseNumber").GetInt32());
    }

    [Fact]
    public async Task Create_AfterADecisionWithReconsent_TakesTheNewRelease()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.Site.ReceiveAsync(2, EntryStudy.Form("Amended"), EntryStudy.Second());
        await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/sites/{SiteStudy.Site}/releases/2/activate", new { reason = "Amendment", needsReconsent = true });
        study.Cdms.Clock.Advance(TimeSpan.FromMinutes(1));

        await study.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = "S-NEW" });

        Assert.Equal(2, await ReleaseAsync(study, "S-NEW"));
    }

    [Theory]
    [InlineData(1, "2026-01-01", 409)]
    [InlineData(3, "2026-01-01", 409)]
    public async Task Consent_ThatIsNotAwaited_IsRefused(int release, string day, int expected)
    {
        await using var study = await EntryStudy.StartAsync();

        Assert.Equal(expected, (await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/reconsent", new { releaseNumber = release, consentedOn = day })).Status);
    }

    private static async Task<int> ReleaseAsync(EntryStudy study, string subject)
    {
        var (_, found) = await study.Site.GetAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects/{subject}");
        return found.GetProperty("activeReleaseNumber") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
    }
}

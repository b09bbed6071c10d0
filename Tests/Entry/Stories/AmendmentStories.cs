using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>An amendment comes to two sites; one takes it, one does not, and one goes back.</summary>
public sealed class AmendmentStories(AmendedSystem system) : IClassFixture<AmendedSystem>
{
    private const string VitalSigns = $"/visits/SE.1/forms/{Given.FormOid}";

    [Fact]
    public async Task Decide_AtOneOfTwoSites_MovesNewFormsThereAlone_AndASubjectAfterItsConsent()
    {
        await system.MakeSiteAsync("SITE.A");
        await system.MakeSiteAsync("SITE.B");
        var begun = await system.AddSubjectAsync("SITE.A", 1, ("I.SYSBP", "120"));
        var waiting = await system.AddSubjectAsync("SITE.A", 1);
        await using var manager = await system.System.EnterAsync(grant: AmendedSystem.Manager);
        await OpenAmendmentsAsync(manager, "manager");
        await DecideForTheSecondAsync(manager, "SITE.A");
        var elsewhere = await system.AddSubjectAsync("SITE.B", 1);
        var later = await system.AddSubjectAsync("SITE.A", 2);

        await manager.MoveAsync("/amendments");
        var siteA = SiteOf(manager, "SITE.A");
        await siteA.ShowsAsync("Subjects that have to consent anew: 2");
        await siteA.ShowsAsync("EC letter 12");
        await siteA.ShowsAsync("with a new consent of each subject");
        await manager.Person.ExpectCleanAsync("amendments-decided");
        Assert.Equal((1, 1, 1, 2), (await system.ReleaseOfAsync(begun), await system.ReleaseOfAsync(waiting), await system.ReleaseOfAsync(elsewhere), await system.ReleaseOfAsync(later)));
        await RecordConsentAsync(waiting);

        Assert.Equal((1, 2), (await system.ReleaseOfAsync(begun), await system.ReleaseOfAsync(waiting)));
        await manager.MoveAsync("/sites/SITE.A");
        await manager.MoveAsync("/amendments");
        await SiteOf(manager, "SITE.A").ShowsAsync("Subjects that have to consent anew: 1");
    }

    [Fact]
    public async Task GoBack_ToTheFirstRelease_TakesASignatureAndLeavesWhatWasBegun()
    {
        await system.MakeSiteAsync("SITE.C");
        Assert.Equal(200, (await system.Site.ActivateAsync(2, siteOid: "SITE.C")).Status);
        var begun = await system.AddSubjectAsync("SITE.C", 2, ("I.SYSBP", "131"), (AmendedSystem.Position, "L"));
        await using var manager = await system.System.EnterAsync(grant: AmendedSystem.Manager);
        await manager.Person.GoAsync($"/entry/studies/{SiteStudy.Study}/sites/SITE.C");

        var first = manager.Page.Locator("section", new() { Has = manager.Page.Locator("#release-1-title") });
        await first.ShowsAsync("New forms take the earlier versions again.");
        await first.Locator("#release-1-reason").FillAsync("The second release asks wrongly");
        await manager.Person.Button("Use release 1 from now on").ClickAsync();
        await first.ShowsAsync("Going back to an earlier release is not signed.");
        await manager.Person.ExpectCleanAsync("site-back-refused");
        await manager.Person.SignAsync(first.GetByRole(AriaRole.Link, new() { Name = "Sign going back to release 1" }));
        await manager.Person.GoAsync($"/entry/studies/{SiteStudy.Study}/sites/SITE.C");
        await first.Locator("#release-1-reason").FillAsync("The second release asks wrongly");
        await manager.Person.Button("Use release 1 from now on").ClickAsync();
        await first.Locator(".state.good").ShowsAsync("In use");

        var next = await system.AddSubjectAsync("SITE.C", 1, ("I.SYSBP", "118"));
        Assert.Equal((2, 1, "L"), (await system.ReleaseOfAsync(begun), await system.ReleaseOfAsync(next), (await system.System.ValueAsync(begun, AmendedSystem.Position)).Value));
        await manager.MoveAsync($"/subjects/{begun}{VitalSigns}");
        Assert.Equal("131", await manager.Page.GetByRole(AriaRole.Textbox, new() { Name = "Systolic blood pressure" }).InputValueAsync());
        await manager.Page.GetByRole(AriaRole.Heading, new() { Name = "Vital signs, amended" }).First.WaitForAsync();
    }

    [Fact]
    public async Task Open_TheAmendmentPages_InKoreanOnAPhone_AreClean()
    {
        await system.MakeSiteAsync("SITE.D");
        await system.AddSubjectAsync("SITE.D", 1, ("I.SYSBP", "120"), (AmendedSystem.Comment, "After rest"));
        await using var manager = await system.System.EnterAsync("ko-KR", 360, AmendedSystem.Manager);
        await OpenAmendmentsAsync(manager, "manager-ko-360");
        foreach (var path in new[] { "/sites/SITE.D", "/migrations", "/migrations/new" })
        {
            await manager.MoveAsync(path);
            await manager.Page.Locator("main p[role=status]").IsGoneAsync();
            await ExpectFitsAsync(manager, path.Trim('/').Replace('/', '-') + "-ko-360");
        }
        await manager.Page.Locator("#form").SelectOptionAsync(Given.FormOid);
        await manager.Page.Locator("#to").SelectOptionAsync("2");
        await manager.Person.Button("버전 비교").ClickAsync();
        await manager.Page.Locator("input[name=signed]").Last.CheckAsync();
        await manager.Page.Locator("#plan-reason").FillAsync("프로토콜 변경");
        await ExpectFitsAsync(manager, "migration-new-ko-360");
        await manager.Person.Button("계획을 만들고 시험 실행").ClickAsync();
        await manager.Page.Locator("#plan-state").ShowsAsync("아직 옮기지 않음");
        await ExpectFitsAsync(manager, "migration-dry-run-ko-360");
    }

    private static ILocator SiteOf(EntryPerson person, string siteOid) => person.Page.Locator("section", new() { Has = person.Page.Locator($"[id='site-{siteOid}-title']") });

    private static async Task OpenAmendmentsAsync(EntryPerson person, string name)
    {
        await person.Person.GoAsync($"/entry/studies/{SiteStudy.Study}");
        await person.Page.Locator("main a[href$='/amendments']").ClickAsync();
        await person.Page.Locator("#release-2").WaitForAsync();
        await ExpectFitsAsync(person, $"amendments-{name}");
    }

    private static async Task ExpectFitsAsync(EntryPerson person, string name)
    {
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await person.Person.ExpectCleanAsync(name);
    }

    private static async Task DecideForTheSecondAsync(EntryPerson manager, string siteOid)
    {
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = $"Approvals and decisions of Hospital {siteOid}" }).ClickAsync();
        var second = manager.Page.Locator("section", new() { Has = manager.Page.Locator("#release-2-title") });
        await second.Locator("summary").ClickAsync();
        await second.Locator("#release-2-day").FillAsync("2026-01-15");
        await second.Locator("#release-2-document").FillAsync("EC letter 12");
        await manager.Person.Button("Record it").First.ClickAsync();
        await second.ShowsAsync("EC letter 12");
        await second.Locator("#release-2-reason").FillAsync("Amendment 1");
        await second.GetByRole(AriaRole.Checkbox, new() { Name = "Subjects that are there have to consent anew" }).CheckAsync();
        await manager.Person.ExpectCleanAsync("site-decide");
        await manager.Person.Button("Use release 2 from now on").ClickAsync();
        await second.Locator(".state.good").ShowsAsync("In use");
    }

    private async Task RecordConsentAsync(string subject)
    {
        await using var staff = await system.System.EnterAsync(grant: $"site-staff@{SiteStudy.Study}@SITE.A");
        await staff.MakeStoreAsync();
        await staff.MoveAsync($"/subjects/{subject}");
        await staff.Page.GetByText("Until then its new forms are begun with release 1.").WaitForAsync();
        await staff.Person.ExpectCleanAsync("subject-consent");
        await staff.Page.Locator("#consented-on").FillAsync("2026-02-01");
        await staff.Person.Button("Record the new consent").ClickAsync();
        await staff.Page.GetByText("The new consent is recorded. New forms are begun with release 2.").WaitForAsync();
        await staff.Person.Link("Vital signs, amended").ClickAsync();
        await staff.Page.GetByRole(AriaRole.Textbox, new() { Name = "Systolic blood pressure" }).WaitForAsync();
        await staff.AcknowledgedAsync(() => staff.FillAsync("Systolic blood pressure", "124"));
    }
}

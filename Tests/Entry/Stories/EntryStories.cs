using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>Somebody of a site enters a visit over the network.</summary>
public sealed class EntryStories(EntrySystem system)
{
    [Fact]
    public async Task Enter_AWholeVisit_StandsInTheServiceAndIsSubmitted()
    {
        await using var staff = await system.EnterAsync();
        await staff.MakeStoreAsync();
        var subject = await AddSubjectAsync(staff);

        await staff.Person.Link("Vital signs").ClickAsync();
        await staff.Person.Button("Submit the form").ClickAsync();
        await staff.Page.Locator("#to-mend").WaitForAsync();
        await staff.FillAsync("Systolic blood pressure", "301");
        await staff.Page.Locator(".sf-finding").First.WaitForAsync();
        await staff.FillAsync("Systolic blood pressure", "120");
        await staff.AcknowledgedAsync(() => staff.Page.GetByRole(AriaRole.Radio, new() { Name = "S", Exact = true }).CheckAsync());
        await staff.Page.Locator("#to-mend").IsGoneAsync();
        await staff.Person.ExpectCleanAsync("form");
        await staff.Person.Button("Submit the form").ClickAsync();
        await staff.Page.GetByText("Submitted by Minji Seo").WaitForAsync();
        await ChangeWithReasonAsync(staff);

        Assert.Equal(("125", "S", "126"), ((await system.ValueAsync(subject, "I.SYSBP")).Value, (await system.ValueAsync(subject, "I.POS")).Value, (await system.ValueAsync(subject, "I.NEXT")).Value));
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "History of Systolic blood pressure" }).ClickAsync();
        await staff.Page.GetByRole(AriaRole.Row, new() { Name = "Read wrongly" }).WaitForAsync();
        await staff.Person.ExpectCleanAsync("form-history");
        await staff.Person.Link(subject).ClickAsync();
        await staff.Page.Locator(".state.good").ShowsAsync("Submitted");
    }

    [Fact]
    public async Task Enter_RepeatsOfAGroup_StandUnderTheirKeysAndGoWhenTakenOut()
    {
        await using var staff = await system.EnterAsync();
        var subject = await system.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject, VisitForms.AdverseEventsOid);

        foreach (var (row, term) in new[] { "Headache", "Nausea" }.Index())
        {
            await staff.Page.Locator(".sf-add").ClickAsync();
            await staff.FillAsync("What happened?", term, row);
        }
        await staff.AcknowledgedAsync(() => staff.Page.Locator(".sf-remove").First.ClickAsync());
        await staff.OpenFormAsync(subject, VisitForms.AdverseEventsOid);

        await staff.Page.Locator(".sf-remove").CountsAsync(1);
        Assert.Equal("Nausea", (await system.ValueAsync(subject, "I.TERM", VisitForms.AdverseEventsOid, "2")).Value);
        Assert.Null((await system.ValueAsync(subject, "I.TERM", VisitForms.AdverseEventsOid, "1")).Value);
        await staff.Person.ExpectCleanAsync("form-repeats");
    }

    private static async Task<string> AddSubjectAsync(EntryPerson staff)
    {
        var subject = "S-" + Guid.NewGuid().ToString("N")[..6];
        await staff.Person.Link(SiteStudy.Study).ClickAsync();
        await staff.Person.Link("Hospital " + SiteStudy.Site).ClickAsync();
        await staff.Page.Locator("#subject-key").FillAsync(subject);
        await staff.Person.Button("Add the subject").ClickAsync();
        await staff.Person.Link(subject).ClickAsync();
        await staff.Page.GetByRole(AriaRole.Heading, new() { Name = "Screening" }).WaitForAsync();
        await staff.Person.ExpectCleanAsync("subject");
        return subject;
    }

    private static async Task ChangeWithReasonAsync(EntryPerson staff)
    {
        await staff.Page.Locator("#change-reason").FillAsync("Read wrongly");
        await staff.Person.Button("Change values").ClickAsync();
        await staff.AcknowledgedAsync(() => staff.FillAsync("Systolic blood pressure", "125"));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>What is entered is asked about, verified, locked and signed.</summary>
public sealed class ManagingStories(EntrySystem system)
{
    private const string Site = $"@{SiteStudy.Study}@{SiteStudy.Site}", Pressure = "Systolic blood pressure";

    [Fact]
    public async Task Ask_AnswerAndClose_GoesFromTheMonitorToTheSiteAndBack()
    {
        var subject = await system.AddSubjectAsync();
        await system.RecordAsync(subject, "I.SYSBP", "120");
        await using var monitor = await system.EnterAsync(grant: "monitor" + Site);
        await monitor.ReadFormAsync(subject);
        await monitor.Person.Button($"Ask about {Pressure}").ClickAsync();
        await monitor.Page.Locator("#question").FillAsync("Which arm?");
        await monitor.Person.Button("Ask").ClickAsync();
        await monitor.Person.Button($"Queries: 1, {Pressure}").WaitForAsync();
        await monitor.Person.ExpectCleanAsync("query-open");

        await using var staff = await system.EnterAsync();
        await staff.MakeStoreAsync();
        await staff.MoveAsync("/work");
        await staff.Page.Locator("li").Filter(new() { HasText = "Which arm?" }).GetByRole(AriaRole.Link).ClickAsync();
        await staff.Person.Button($"Queries: 1, {Pressure}").ClickAsync();
        await SayAsync(staff, "The left one", "Answer", "Answered");

        await monitor.MoveAsync("/queries");
        await monitor.Page.Locator("#query-state").SelectOptionAsync("Answered");
        await monitor.Page.Locator("li").Filter(new() { HasText = "Which arm?" }).GetByRole(AriaRole.Link).ClickAsync();
        await SayAsync(monitor, "Thank you", "Close the query", "Closed");
        await monitor.Person.ExpectCleanAsync("query-closed");

        Assert.Equal(["Raised", "Answered", "Closed"], await system.Site.Cdms.ReadAsync(db => db.QueryMessages.Where(message => db.DataQueries.Any(query => query.Id == message.QueryId && query.Text == "Which arm?")).OrderBy(message => message.Number).Select(message => message.Action).ToListAsync()));
    }

    [Fact]
    public async Task Sign_AForm_AndChangeAValue_VoidsTheSignature()
    {
        var subject = await system.AddSubjectAsync();
        await system.RecordAsync(subject, "I.SYSBP", "120", isSubmitted: true);
        await using var investigator = await system.EnterAsync(grant: "investigator" + Site);
        await investigator.MakeStoreAsync();
        await investigator.MoveAsync($"/subjects/{subject}/visits/SE.1/forms/{Given.FormOid}");

        await investigator.Person.SignAsync(investigator.Person.Link("Sign the form"));
        await investigator.OpenFormAsync(subject);
        var signed = investigator.Page.Locator(".state").Filter(new() { HasText = "Signed" });
        await signed.First.WaitForAsync();
        await investigator.Person.ExpectCleanAsync("form-signed");
        await investigator.Page.Locator("#change-reason").FillAsync("Read wrongly");
        await investigator.Person.Button("Change values").ClickAsync();
        await investigator.AcknowledgedAsync(() => investigator.FillAsync(Pressure, "125"));
        await signed.CountsAsync(0);
        await investigator.Person.Link("Sign the form").ClickAsync();

        await investigator.Page.Locator(".status-void").WaitForAsync();
        Assert.Equal("125", (await system.ValueAsync(subject, "I.SYSBP")).Value);
    }

    [Fact]
    public async Task Verify_AndLock_IsSeenAndEndsWhenItIsTakenBack()
    {
        var subject = await system.AddSubjectAsync();
        await system.RecordAsync(subject, "I.SYSBP", "120", isSubmitted: true);
        await using var monitor = await system.EnterAsync(grant: "monitor" + Site);
        await monitor.ReadFormAsync(subject);
        await monitor.Person.Button("All values of the form are as in the source").ClickAsync();
        await monitor.Page.GetByText("Compared with the source by Minji Seo").First.WaitForAsync();
        await monitor.Person.ExpectCleanAsync("form-verified");

        await using var manager = await system.EnterAsync(grant: $"data-manager@{SiteStudy.Study}");
        await manager.ReadFormAsync(subject);
        await manager.Page.Locator("#lock-form").FillAsync("Interim analysis");
        await manager.Person.Button("Lock").ClickAsync();
        await manager.Page.GetByText("Locked: nobody changes anything.").First.WaitForAsync();
        await manager.Person.ExpectCleanAsync("form-locked");
        await manager.Person.Link("Frozen and locked").First.ClickAsync();
        await manager.Page.GetByText("Interim analysis").WaitForAsync();
        await manager.Person.ExpectCleanAsync("locks");
        await manager.Page.GetByLabel("Reason").FillAsync("Analysis is done");
        await manager.Person.Button("Lift").ClickAsync();
        await manager.Page.GetByText("Nothing is frozen or locked.").WaitForAsync();

        Assert.Equal(("Locked", "Analysis is done"), await system.Site.Cdms.ReadAsync(async db => await db.DataLocks.OrderByDescending(held => held.Id).Select(held => new ValueTuple<string, string?>(held.Kind, held.LiftReason)).FirstAsync()));
    }

    [Fact]
    public async Task Freeze_AnItem_ShowsTheSiteWhyItIsReadOnlyAlsoOffline()
    {
        var subject = await system.AddSubjectAsync();
        await system.RecordAsync(subject, "I.SYSBP", "120");
        await using var manager = await system.EnterAsync(grant: $"data-manager@{SiteStudy.Study}");
        await manager.ReadFormAsync(subject);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = $"History of {Pressure}" }).ClickAsync();
        await manager.Page.Locator("#lock-item").FillAsync("Cleaned");
        await manager.Person.Button("Freeze").First.ClickAsync();
        await manager.Page.Locator(".sf-kept").First.ShowsAsync("Frozen by Minji Seo");

        await using var staff = await system.EnterAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject);
        await staff.Page.Context.SetOfflineAsync(true);
        await staff.Page.ReloadAsync();
        await staff.UnlockAsync();
        await staff.Page.Locator(".sf-kept").ShowsAsync("Cleaned");
        Assert.True(await staff.Page.GetByRole(AriaRole.Textbox, new() { Name = Pressure }).IsDisabledAsync());
        await staff.Page.GetByRole(AriaRole.Radio, new() { Name = "L", Exact = true }).CheckAsync();
        await staff.State.ShowsAsync("unsent: 1");
        await staff.Person.ExpectCleanAsync("item-frozen-offline");
        await staff.Page.Context.SetOfflineAsync(false);
        await staff.SentAsync();

        Assert.Equal(("120", "L"), ((await system.ValueAsync(subject, "I.SYSBP")).Value, (await system.ValueAsync(subject, "I.POS")).Value));
    }

    private static async Task SayAsync(EntryPerson person, string words, string button, string state)
    {
        await person.Page.Locator(".query textarea").FillAsync(words);
        await person.Person.Button(button).ClickAsync();
        await person.Page.Locator(".query .state").ShowsAsync(state);
    }
}

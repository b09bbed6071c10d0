using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>A data manager moves forms to another version and back.</summary>
public sealed class MigrationStories(AmendedSystem system) : IClassFixture<AmendedSystem>
{
    [Fact]
    public async Task Move_FormsOfASite_KeepsCarriesAndComesBackWhereNobodyTouchedIt()
    {
        await system.MakeSiteAsync("SITE.M");
        var untouched = await system.AddSubjectAsync("SITE.M", 1, ("I.SYSBP", "120"), ("I.POS", "S"), (AmendedSystem.Comment, "After rest"));
        var touched = await system.AddSubjectAsync("SITE.M", 1, ("I.SYSBP", "140"));
        await system.MakeSiteAsync("SITE.N");
        await system.AddSubjectAsync("SITE.N", 1, ("I.SYSBP", "125"));
        Assert.Equal(200, (await system.Site.ActivateAsync(2, siteOid: "SITE.M")).Status);
        await using var manager = await system.System.EnterAsync(grant: AmendedSystem.Manager);
        await PlanAsync(manager);
        foreach (var (row, count) in new[] { ("Forms that move at SITE.M", "2"), ("Forms that stay, because their site does not use the release", "1"), ("Values that keep their place", "2"), ("Values carried to another place", "1"), ("Values without a place", "2") })
            await CountOf(manager, row).ShowsAsync(count);
        await manager.Person.ExpectCleanAsync("migration-dry-run");
        Assert.Equal((1, 1), (await system.ReleaseOfAsync(untouched), await system.ReleaseOfAsync(touched)));

        await RunInStepsAsync(manager);
        Assert.Equal((2, 2), (await system.ReleaseOfAsync(untouched), await system.ReleaseOfAsync(touched)));
        Assert.Equal(("120", "S"), ((await system.System.ValueAsync(untouched, "I.SYSBP")).Value, (await system.System.ValueAsync(untouched, AmendedSystem.Position)).Value));
        var plan = new Uri(manager.Page.Url).AbsolutePath[$"/entry/studies/{SiteStudy.Study}".Length..];
        await LookAtFormAsync(manager, untouched);

        await system.EnterAsync(touched, 2, (AmendedSystem.Position, "L"));
        await manager.MoveAsync(plan);
        await UndoAsync(manager);
        Assert.Equal((1, 2), (await system.ReleaseOfAsync(untouched), await system.ReleaseOfAsync(touched)));
        Assert.Equal(("S", (string?)null), ((await system.System.ValueAsync(untouched, "I.POS")).Value, (await system.System.ValueAsync(untouched, AmendedSystem.Position)).Value));
        await manager.MoveAsync("/migrations");
        await manager.Page.Locator("main li", new() { HasText = "The amendment moves the position" }).ShowsAsync("Undone in part");
        await manager.Person.ExpectCleanAsync("migrations");
    }

    [Fact]
    public async Task Open_MovingForms_WithoutTheRight_SaysWhoMay()
    {
        await using var monitor = await system.System.EnterAsync(grant: $"monitor@{SiteStudy.Study}@{SiteStudy.Site}");
        await monitor.Person.GoAsync($"/entry/studies/{SiteStudy.Study}/amendments");
        await monitor.Page.Locator("#release-2").WaitForAsync();
        Assert.Equal(0, await monitor.Person.Link("Moving forms").CountAsync());

        await monitor.MoveAsync("/migrations");

        await monitor.Page.GetByText("Only data managers of the study move forms.").WaitForAsync();
        await monitor.Person.ExpectCleanAsync("migrations-monitor");
    }

    private static ILocator CountOf(EntryPerson person, string row) => person.Page.GetByRole(AriaRole.Row, new() { Name = row }).Locator("td");

    private static async Task PlanAsync(EntryPerson manager)
    {
        await manager.Person.GoAsync($"/entry/studies/{SiteStudy.Study}/migrations/new");
        await manager.Page.Locator("#form").SelectOptionAsync(Given.FormOid);
        await manager.Page.Locator("#to").SelectOptionAsync("2");
        await manager.Person.Button("Compare the versions").PressAsync("Enter");
        await manager.Page.Locator("#proposal:focus").WaitForAsync();
        await manager.Page.Keyboard.PressAsync("Tab");
        await manager.Page.Keyboard.PressAsync("Space");
        Assert.True(await manager.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Position" }).IsCheckedAsync());
        await manager.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Comment (I.COMMENT)" }).WaitForAsync();
        await manager.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Hospital {SiteStudy.Site}" }).UncheckAsync();
        await manager.Page.GetByRole(AriaRole.Radio, new() { Name = "Leave them where they are" }).CheckAsync();
        await manager.Page.Locator("#plan-reason").FillAsync("The amendment moves the position");
        await manager.Person.ExpectCleanAsync("migration-new");
        await manager.Person.Button("Make the plan and try it").ClickAsync();
        await manager.Page.Locator("#plan-state").ShowsAsync("Nothing moved yet");
    }

    // One form in a step; stopped after the first, and gone on with after the page is loaded anew.
    private static async Task RunInStepsAsync(EntryPerson manager)
    {
        var held = new TaskCompletionSource<IRoute>();
        await manager.Page.RouteAsync("**/run", route => held.TrySetResult(route), new() { Times = 1 });
        await manager.Page.Locator("#limit").FillAsync("1");
        await manager.Person.Button("Move the forms").ClickAsync();
        var first = await held.Task;
        await manager.Person.Button("Stop after this step").ClickAsync();
        await first.ContinueAsync();
        await manager.Page.Locator("#plan-state").ShowsAsync("Begun");
        await manager.Page.GetByText("Moved: 1 of 2").WaitForAsync();
        await manager.Page.Locator("#run:focus").WaitForAsync();
        await manager.Person.ExpectCleanAsync("migration-stopped");
        await manager.Page.ReloadAsync();
        await manager.Page.Locator("#plan-counts").ShowsAsync("Forms that it moved: 1");
        await manager.Person.Button("Go on moving").ClickAsync();
        await manager.Page.Locator("#plan-state").ShowsAsync("All moved that can be");
        await manager.Page.Locator("#plan-counts").ShowsAsync("Forms that it moved: 2");
    }

    private static async Task LookAtFormAsync(EntryPerson manager, string subject)
    {
        await manager.MoveAsync($"/subjects/{subject}/visits/SE.1/forms/{Given.FormOid}");
        var kept = manager.Page.Locator("#kept");
        await kept.ShowsAsync("After rest");
        await kept.ShowsAsync("from version 1");
        Assert.True(await manager.Page.GetByRole(AriaRole.Radio, new() { Name = "S", Exact = true }).IsCheckedAsync());
        await kept.GetByRole(AriaRole.Button, new() { Name = "History of Comment" }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Row, new() { Name = "After rest" }).WaitForAsync();
        await manager.Person.ExpectCleanAsync("form-kept");
    }

    private static async Task UndoAsync(EntryPerson manager)
    {
        await manager.Page.GetByRole(AriaRole.Checkbox, new() { Name = "I want these forms back" }).CheckAsync();
        await manager.Person.Button("Move the forms back").ClickAsync();
        await manager.Page.Locator("#undone").ShowsAsync("because somebody touched them since: 1");
        await manager.Page.Locator("#plan-counts").ShowsAsync("Forms that were moved back: 1");
        await manager.Page.Locator("#plan-counts").ShowsAsync("Forms that are still moved: 1");
        await manager.Person.ExpectCleanAsync("migration-undone");
    }
}

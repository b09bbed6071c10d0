using Microsoft.Playwright;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>From a changed draft to an environment, as people do it.</summary>
public sealed class PublishStories(BuilderSystem system)
{
    [Fact]
    public async Task Publish_ChangedDraft_ShowsItsVersionAndWhatItChanges()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        await person.GoAsync($"/studies/{study}");
        await person.Button("Publish: Vital signs").ClickAsync();
        await person.GiveReasonAsync("First version", "Publish");
        await person.Page.GetByText("Vital signs v1 is published.").WaitForAsync();

        await system.ImportAsync(SampleStudy.Text(study, text => text.Replace("OID=\"F.VS\" Name=\"Vital signs\"", "OID=\"F.VS\" Name=\"Vital signs and weight\"", StringComparison.Ordinal)));
        await person.GoAsync($"/studies/{study}");
        var row = person.Page.GetByRole(AriaRole.Row, new() { Name = "F.VS" });
        await row.ShowsAsync("differs from v1");
        await person.Link("Compare: Vital signs and weight").ClickAsync();

        await person.Page.Locator("table.changes").ShowsAsync("Vital signs and weight");
        await person.Page.GetByText("1 changes").WaitForAsync();
        await person.ExpectCleanAsync("compare");
    }

    [Fact]
    public async Task Deploy_Release_IsFollowedLiveFromUatToProduction()
    {
        await using var publisher = await system.EnterAsync("Minseo Lee", ["publisher", "data-manager"]);
        await using var watcher = await system.EnterAsync("Auditing Anna", ["auditor"]);
        var study = await system.ImportStudyAsync();
        await publisher.GoAsync($"/studies/{study}");
        await publisher.Button("Publish all changed").ClickAsync();
        await publisher.GiveReasonAsync("First versions", "Publish");
        await watcher.GoAsync($"/studies/{study}/board");

        await publisher.Button("New release").ClickAsync();
        await publisher.GiveReasonAsync("First release", "New release");
        await publisher.Page.GetByRole(AriaRole.Heading, new() { Name = "Release 1" }).WaitForAsync();
        await publisher.Button("Deploy release 1 to prod").ClickAsync();
        await publisher.Page.GetByRole(AriaRole.Alert).ShowsAsync("It is not Ready in any environment of kind uat");
        await publisher.Button("Deploy release 1 to uat").ClickAsync();
        await publisher.Page.Locator("section.environment").First.ShowsAsync("Ready");
        await publisher.ExpectCleanAsync("release");

        // Production still asks for the evidence of the trial in uat.
        await publisher.Button("Deploy release 1 to prod").ClickAsync();
        await publisher.Page.GetByRole(AriaRole.Alert).ShowsAsync("Nobody has signed as approved that it was tried in uat.");
        await publisher.SignAsync(publisher.Link("Sign or read the signatures of this release"));
        await publisher.GoAsync($"/studies/{study}/releases/1");
        await publisher.SignAsync(publisher.Link("Signatures"));
        await publisher.GoAsync($"/studies/{study}/releases/1");
        await publisher.Button("Deploy release 1 to prod").ClickAsync();
        await publisher.Page.Locator("section.environment").Nth(1).ShowsAsync("Ready");
        await publisher.ExpectCleanAsync("release-promoted");

        // Nobody loaded the board again.
        await watcher.Page.Locator("table.board").First.ShowsAsync("Installed");
        await watcher.Page.Locator("table.board").Nth(1).ShowsAsync("Ready");
        await watcher.Page.Locator("a.cell").CountsAsync(22);
        await watcher.Page.GetByText("No site uses a release.").WaitForAsync();
        Assert.Equal(0, await watcher.Page.GetByRole(AriaRole.Button, new() { Name = "Retry all that failed" }).CountAsync());
        await watcher.ExpectCleanAsync("board");
    }

    [Fact]
    public async Task Send_OneVersionFromTheBoard_ArrivesAndIsNotOfferedAgain()
    {
        await using var person = await system.EnterAsync("Minseo Lee", ["publisher"]);
        var study = await system.ImportStudyAsync();
        await person.GoAsync($"/studies/{study}");
        await person.Button("Publish: Vital signs").ClickAsync();
        await person.GiveReasonAsync("First version", "Publish");
        await person.Page.GetByText("Vital signs v1 is published.").WaitForAsync();
        await person.GoAsync($"/studies/{study}/board");

        await person.Button("Send v1 of Vital signs to uat").ClickAsync();

        await person.Page.Locator("table.board").First.ShowsAsync("Installed");
        Assert.Equal(0, await person.Page.GetByRole(AriaRole.Button, new() { Name = "Send v1 of Vital signs to" }).CountAsync());
        await person.ExpectCleanAsync("board-sent");
    }
}

using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>Nothing that was typed is lost, and nothing is overwritten unseen.</summary>
public sealed class LossStories(BuilderSystem system)
{
    [Fact]
    public async Task LoseConnection_WhileTyping_KeepsItOverAClosedTabAndSavesItLater()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        var editor = new EditorSteps(person);
        await editor.OpenAsync(study, "F.VS");
        await editor.SelectAsync("Pulse rate");
        await person.Page.Context.SetOfflineAsync(true);

        await editor.FillAsync("Name", "Pulse at rest");
        await person.Page.Locator(".save").ShowsAsync("The service does not answer");
        await person.ExpectCleanAsync("editor-offline");
        var page = await person.Page.Context.NewPageAsync();
        await person.Page.CloseAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync($"/studies/{study}/forms/F.VS");
        await page.GetByText("Changes that were not saved before are here again.").WaitForAsync();
        await page.Locator(".save").ShowsAsync("All changes are saved.");

        var draft = await system.Api.Drafts.GetAsync(study, "F.VS", TestContext.Current.CancellationToken);
        Assert.Contains(draft.Definition.ItemDefs, item => item.Name == "Pulse at rest");
    }

    [Fact]
    public async Task ReturnConnection_WithThePageStillOpen_SavesWithoutAHand()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        var editor = new EditorSteps(person);
        await editor.OpenAsync(study, "F.DM");
        await person.Page.Context.SetOfflineAsync(true);
        await editor.FillAsync("Name", "Demography");
        await person.Page.Locator(".save").ShowsAsync("The service does not answer");

        await person.Page.Context.SetOfflineAsync(false);
        await editor.SavedAsync();

        Assert.Equal("Demography", (await system.Api.Drafts.GetStateAsync(study, "F.DM", TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task Change_TheSameField_LetsTheSecondChoose()
    {
        await using var first = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        await using var second = await system.EnterAsync("Haneul Choi", ["designer"]);
        var study = await system.ImportStudyAsync();
        var (one, other) = (new EditorSteps(first), new EditorSteps(second));
        await one.OpenAsync(study, "F.VS");
        await other.OpenAsync(study, "F.VS");
        await second.Page.GetByText("Also here: ").WaitForAsync();
        await other.SelectAsync("Pulse rate");
        await second.Page.Context.SetOfflineAsync(true);
        await other.FillAsync("Name", "Pulse of the second");
        await other.FillAsync("Length", "4");

        await one.SelectAsync("Pulse rate");
        await one.FillAsync("Name", "Pulse of the first");
        await one.SavedAsync();
        await second.Page.Context.SetOfflineAsync(false);
        await second.Page.GetByText("Two people changed this draft").WaitForAsync();
        await second.Page.Locator(".conflict").ShowsAsync("Pulse of the first");
        await second.ExpectCleanAsync("editor-conflict");
        await second.Button("Take theirs").ClickAsync();
        await other.SavedAsync();

        var item = (await system.Api.Drafts.GetAsync(study, "F.VS", TestContext.Current.CancellationToken)).Definition.ItemDefs.Single(item => item.Oid == "I.VS.PULSE");
        Assert.Equal(("Pulse of the first", 4), (item.Name, item.Length));
    }

    [Fact]
    public async Task Change_DifferentFields_BringsBothTogetherAndShowsThem()
    {
        await using var first = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        await using var second = await system.EnterAsync("Haneul Choi", ["designer"]);
        var study = await system.ImportStudyAsync();
        var (one, other) = (new EditorSteps(first), new EditorSteps(second));
        await one.OpenAsync(study, "F.VS");
        await other.OpenAsync(study, "F.VS");

        await one.SelectAsync("Weight");
        await one.FillAsync("Name", "Body weight");
        await one.SavedAsync();
        await other.Row("Body weight").CountsAsync(1);
        await second.Page.GetByText("saved this draft; you see it as it is now.").WaitForAsync();
        await other.SelectAsync("Pulse rate");
        await other.FillAsync("Name", "Pulse");
        await other.SavedAsync();
        await one.Row("Pulse I.VS.PULSE").CountsAsync(1);

        string[] names = [.. (await system.Api.Drafts.GetAsync(study, "F.VS", TestContext.Current.CancellationToken)).Definition.ItemDefs.Select(item => item.Name)];
        Assert.Contains("Body weight", names);
        Assert.Contains("Pulse", names);
    }
}

using Microsoft.Playwright;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>What designers do in the form editor.</summary>
public sealed class EditorStories(BuilderSystem system)
{
    [Fact]
    public async Task Design_FormFromNothing_GoesToUatInARelease()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = BuilderSystem.NewOid();
        await person.GoAsync("/");
        await person.Page.GetByLabel("OID", new() { Exact = true }).FillAsync(study);
        await person.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Begun by hand");
        await person.Button("Make").ClickAsync();
        await person.Page.GetByRole(AriaRole.Row, new() { Name = study }).GetByRole(AriaRole.Link).ClickAsync();

        await person.Page.GetByLabel("OID", new() { Exact = true }).FillAsync("F.PAIN");
        await person.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Pain");
        await person.Button("New form").ClickAsync();
        await DesignAsync(new EditorSteps(person));
        await PlanAsync(person, study);
        await person.Button("Publish all changed").ClickAsync();
        await person.GiveReasonAsync("First version", "Publish");
        await person.Button("New release").ClickAsync();
        await person.GiveReasonAsync("First release", "New release");
        await person.Button("Deploy release 1 to uat").ClickAsync();

        await person.Page.Locator("section.environment").First.ShowsAsync("Ready");
        Assert.Contains("F.PAIN v1", await InstalledAsync(study));
    }

    [Fact]
    public async Task TakeOver_ConditionsOfAnotherLanguage_HideWhatTheySay()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        var editor = new EditorSteps(person);
        await editor.OpenAsync(study, "F.VS");
        await person.Page.Locator(".offers").ShowsAsync("@ItemOID='I.VS.DONE'");
        await person.ExpectCleanAsync("editor-offers");

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Take over all" }).ClickAsync();
        await editor.SavedAsync();
        var preview = person.Page.Locator(".preview");
        await preview.GetByText("No", new() { Exact = true }).First.ClickAsync();

        await Assertions.Expect(preview.GetByText("Weight")).ToBeHiddenAsync();
        await person.Page.Locator(".offers").ShowsAsync("counts here already");
        await editor.SelectAsync("Weight");
    }

    [Fact]
    public async Task Type_WhatNeedsMending_IsToldAtOnceAndCompleted()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        var editor = new EditorSteps(person);
        await editor.OpenAsync(study, "F.VS");
        await editor.SelectAsync("Weight");
        var field = person.Page.GetByLabel("Not collected while");

        await field.FillAsync("NO.SUCH > 3");
        await person.Page.Locator("#item-condition-findings").ShowsAsync("There is no item");
        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));
        await field.FillAsync("");
        await field.PressSequentiallyAsync("[I.VS.HEI");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Tab");
        await field.PressSequentiallyAsync(" < 50");

        Assert.Equal("[I.VS.HEIGHT] < 50", await field.InputValueAsync());
        await person.Page.Locator("#item-condition-findings li").IsGoneAsync();
        await editor.SavedAsync();
        await person.ExpectCleanAsync("editor-expression");
        Assert.Equal("[I.VS.HEIGHT] < 50", (await system.Api.Drafts.GetAsync(study, "F.VS", TestContext.Current.CancellationToken)).Definition.ConditionDefs[^1].FormalExpressions[^1].Text);
    }

    [Fact]
    public async Task Tick_AnUploadedFile_MakesTheItemTakeOne()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        var editor = new EditorSteps(person);
        await editor.OpenAsync(study, "F.VS");
        await editor.SelectAsync("Weight");

        await person.Page.GetByLabel("An uploaded file").CheckAsync();
        await editor.SavedAsync();

        await person.Page.Locator(".preview .sf-file").ShowsAsync("A file can be added once the form is saved.");
        Assert.Equal("URI", await person.Page.Locator("#item-type").InputValueAsync());
        await person.ExpectCleanAsync("editor-file");
        Assert.Contains((await system.Api.Drafts.GetAsync(study, "F.VS", TestContext.Current.CancellationToken)).Definition.ItemDefs, global::Forms.Files.FileItem.Is);
    }

    [Fact]
    public async Task Paste_ItemIntoAnotherStudy_BringsItsListAlongAndCanBeTakenBack()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var (source, target) = (await system.ImportStudyAsync(), BuilderSystem.NewOid());
        await system.Api.Studies.CreateAsync(target, "Another", TestContext.Current.CancellationToken);
        await system.Api.Drafts.CreateAsync(target, "F.NEW", "New", cancellationToken: TestContext.Current.CancellationToken);
        var editor = new EditorSteps(person);
        await editor.OpenAsync(source, "F.VS");
        await editor.SelectAsync("Position");
        await editor.Rows.PressAsync("Control+c");
        await person.Page.GetByText("Copied: I.VS.POS").WaitForAsync();

        await editor.OpenAsync(target, "F.NEW");
        await person.Button("Add group").ClickAsync();
        await editor.Rows.PressAsync("Control+v");
        await editor.SavedAsync();
        var pasted = (await system.Api.Drafts.GetAsync(target, "F.NEW", TestContext.Current.CancellationToken)).Definition;
        await editor.Rows.PressAsync("Control+z");
        await editor.Row("Position").IsGoneAsync();
        await editor.SavedAsync();

        Assert.Equal("I.VS.POS", Assert.Single(pasted.ItemDefs).Oid);
        Assert.Equal(pasted.ItemDefs[0].CodeListRef!.CodeListOid, Assert.Single(pasted.CodeLists).Oid);
        Assert.Empty((await system.Api.Drafts.GetAsync(target, "F.NEW", TestContext.Current.CancellationToken)).Definition.ItemDefs);
    }

    private static async Task DesignAsync(EditorSteps editor)
    {
        await editor.Rows.WaitForAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add group" }).ClickAsync();
        await editor.FillAsync("Name", "Pain now");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add item" }).ClickAsync();
        await editor.FillAsync("Question (en)", "How bad is the pain?");
        await editor.FillAsync("Question (ko)", "통증이 얼마나 심합니까?");
        await editor.FillAsync("Name", "Pain score");
        await editor.FillAsync("OID", "I.PAIN");
        await editor.Page.GetByLabel("Data type").SelectOptionAsync("integer");
        await editor.FillAsync("Length", "2");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add range check" }).ClickAsync();
        await editor.FillAsync("Value", "10");
        await editor.Page.GetByLabel("Comparator").SelectOptionAsync("LE");
        await editor.SavedAsync();

        // The preview is the form as a site will see it, with every check.
        var answer = editor.Page.Locator(".preview").GetByRole(AriaRole.Textbox, new() { Name = "How bad is the pain?" });
        await answer.FillAsync("11");
        await answer.PressAsync("Tab");
        await editor.Page.Locator(".preview").ShowsAsync("10");
    }

    private async Task PlanAsync(Person person, string study)
    {
        await person.GoAsync($"/studies/{study}/visits");
        await person.Button("Add visit").ClickAsync();
        await person.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Baseline");
        await person.Page.GetByLabel("Pain", new() { Exact = true }).CheckAsync();
        await person.Page.GetByLabel("Due, days after enrolment").FillAsync("28");
        await person.Page.GetByLabel("Days later").FillAsync("7");
        await person.Button("Add a code").ClickAsync();
        await person.Page.GetByLabel("Code", new() { Exact = true }).FillAsync("NK");
        await person.Page.GetByLabel("Meaning (en)").FillAsync("Not known");
        await person.ExpectCleanAsync("plan");
        await person.Button("Save").ClickAsync();
        await person.Page.GetByText("The plan of visits is saved.").WaitForAsync();
        var plan = await system.Api.Studies.GetAsync(study, TestContext.Current.CancellationToken);
        Assert.Equal(new(28, 0, 7), plan.StudyEvents[0].Window);
        Assert.Equal("Not known", plan.MissingDataCodes![0].Meanings[0].Text);
        await person.GoAsync($"/studies/{study}");
    }

    private async Task<IReadOnlyList<string>> InstalledAsync(string study) =>
        [.. (await system.Api.Deployments.ListAsync(study, state: "Installed", cancellationToken: TestContext.Current.CancellationToken)).Deployments.Select(one => $"{one.FormOid} v{one.Version}")];
}

using System.Text;
using Microsoft.Playwright;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>Files that come in and go out, and people who get an account.</summary>
public sealed class StudyStories(BuilderSystem system)
{
    [Fact]
    public async Task Import_FileThatIsBroken_SaysWhereAndTheNextOneGoesIn()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = BuilderSystem.NewOid();
        var odm = SampleStudy.Text(study);
        await person.GoAsync("/");
        var import = person.Button("Import a file");
        await person.Page.Locator("#import-file").SetInputFilesAsync(File("broken.xml", odm[..(odm.Length / 2)]));
        await import.ClickAsync();
        await person.Page.GetByRole(AriaRole.Alert).ShowsAsync("line ");
        Assert.Equal(0, await person.Page.GetByRole(AriaRole.Row, new() { Name = study }).CountAsync());

        await person.Page.Locator("#import-file").SetInputFilesAsync(File("study.xml", odm));
        await import.ClickAsync();

        await person.Page.GetByText("Imported: 1 studies, 11 forms.").WaitForAsync();
        await person.Page.GetByRole(AriaRole.Row, new() { Name = study }).WaitForAsync();
        await person.ExpectCleanAsync("import");
    }

    [Fact]
    public async Task Import_DataDictionary_GoesIntoTheStudyThatIsNamed()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = BuilderSystem.NewOid();
        await person.GoAsync("/");
        await person.Page.Locator("#import-file").SetInputFilesAsync(File("dictionary.csv", """
            "Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Branching Logic (Show field only if...)"
            pain,symptoms,radio,"Any pain?","0, No | 1, Yes",
            where,symptoms,text,"Where?",,"[pain] = '1'"
            """));
        await person.Page.GetByLabel("Study (OID)").FillAsync(study);
        await person.Button("Import a file").ClickAsync();
        await person.Page.GetByText("Imported: 1 studies, 1 forms.").WaitForAsync();

        await person.GoAsync($"/studies/{study}/forms/Form.symptoms");
        var preview = person.Page.Locator(".preview");
        await preview.ShowsAsync("Any pain?");
        await Assertions.Expect(preview.GetByText("Where?")).ToBeHiddenAsync();
        // Its branching logic works.
        await preview.GetByText("Yes", new() { Exact = true }).ClickAsync();
        await preview.ShowsAsync("Where?");
        await person.ExpectCleanAsync("editor-dictionary");
    }

    [Fact]
    public async Task Export_Study_GivesAFileThatReadsAsTheSame()
    {
        await using var person = await system.EnterAsync("Jiwoo Park", ["designer", "publisher"]);
        var study = await system.ImportStudyAsync();
        var before = await system.Api.Forms.ListAsync(study, TestContext.Current.CancellationToken);
        await person.GoAsync($"/studies/{study}");
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Link("Export as ODM 1.3.2").ClickAsync());

        await system.ImportAsync(await System.IO.File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));

        var after = await system.Api.Forms.ListAsync(study, TestContext.Current.CancellationToken);
        Assert.Equal(before.Select(form => (form.FormOid, form.DraftHash)), after.Select(form => (form.FormOid, form.DraftHash)));
    }

    [Fact]
    public async Task MakeAccount_WithARole_LetsSomebodyInWhoMayJustThat()
    {
        await using var administrator = await system.EnterAsync("Second administrator", ["administrator"]);
        await administrator.GoAsync("/people");
        await administrator.Page.GetByLabel("User name").FillAsync("new.person");
        await administrator.Page.GetByLabel("Printed name").FillAsync("New Person");
        await administrator.Page.GetByLabel("Reason", new() { Exact = true }).FillAsync("Joins the team");
        await administrator.Button("New account").ClickAsync();
        var note = await administrator.Page.Locator(".note").InnerTextAsync();
        var row = administrator.Page.GetByRole(AriaRole.Row, new() { Name = "New Person" });
        await row.Locator("summary").ClickAsync();
        await row.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("auditor");
        await administrator.Button("Grant a role: new.person").ClickAsync();
        await administrator.GiveReasonAsync("Audits", "Grant a role");
        await row.ShowsAsync("Auditor, all studies");
        await administrator.ExpectCleanAsync("people");

        var password = note.Split("password ")[1].Split(' ')[0];
        await using var person = await Person.EnterAsync(system.Address, new("new.person", "New Person", password), "en-GB", 1200);
        var study = await system.ImportStudyAsync();
        await person.GoAsync($"/studies/{study}/forms/F.VS");
        await person.Page.GetByText("You may read this form and not change it.").WaitForAsync();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(text) };
}

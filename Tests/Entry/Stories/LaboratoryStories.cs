using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>A data manager sets the range of a laboratory, and the site sees at once where a value lies, with and without a network.</summary>
public sealed class LaboratoryStories(LaboratorySystem system) : IClassFixture<LaboratorySystem>
{
    private const string Potassium = "Potassium", StudyPath = $"/entry/studies/{SiteStudy.Study}";

    [Fact]
    public async Task Enter_AValueOutOfItsRange_ShowsTheFlagAlsoWithoutANetwork()
    {
        await using var manager = await system.System.EnterAsync(grant: LaboratorySystem.Manager);
        await MakeLaboratoryAsync(manager);
        await SettleAsync(manager);
        await AddRangeAsync(manager);
        await using var staff = await system.System.EnterAsync();
        var subject = await system.System.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject, LaboratoryForms.ResultsOid);

        await staff.FillAsync("Day of collection", "2026-05");
        await staff.FillAsync(Potassium, "5.2");
        var shown = staff.Page.Locator(".sf-laboratory");
        await shown.ShowsAsync("Reference range: 3.5 – 5.1 mmol/L");
        await staff.Page.Locator(".sf-flag").IsGoneAsync();
        await staff.AcknowledgedAsync(() => staff.Page.GetByRole(AriaRole.Combobox, new() { Name = "Unit" }).SelectOptionAsync(LaboratoryForms.Unit));
        await shown.ShowsAsync("H · high");
        await staff.Page.GetByText("above the laboratory's reference range").WaitForAsync();
        await staff.Person.ExpectCleanAsync("laboratory-high");
        await EnterOfflineAsync(staff);

        Assert.Equal(("3.4", 5), await system.System.ValueAsync(subject, "I.K", LaboratoryForms.ResultsOid));
    }

    [Fact]
    public async Task Open_ThePagesOfLaboratories_InKoreanOnAPhone_AreCleanAndRefuseInPlace()
    {
        await using var manager = await system.System.EnterAsync("ko-KR", 360, LaboratorySystem.Manager);
        // A second laboratory of the other story's site would leave it open which one measured.
        await system.System.Site.MakeSiteAsync("SITE.KO");
        await manager.Person.GoAsync($"{StudyPath}/laboratories");
        await manager.Page.Locator("#laboratory-oid").FillAsync("LAB.KO");
        await manager.Page.Locator("#laboratory-name").FillAsync("중앙 검사실");
        await manager.Page.Locator("#laboratory-sites").FillAsync("SITE.KO");
        await manager.Person.Button("검사실 만들기").ClickAsync();
        await manager.Person.Link("중앙 검사실").WaitForAsync();
        await manager.Page.Locator("#ranges-file").SetInputFilesAsync(new FilePayload { Name = "ranges.csv", MimeType = "text/csv", Buffer = "LaboratoryOID;ItemOID;Unit;Low;ValidFrom\nLAB.KO;I.K;MU.MMOL;3,5;2020-01-01\n"u8.ToArray() });
        await manager.Page.Locator("#ranges-reason").FillAsync("2026년 참고치");
        await manager.Person.Button("파일 가져오기").ClickAsync();
        await manager.Page.GetByText("2행").WaitForAsync();
        await ExpectAsync(manager, "laboratories-ko");

        await manager.Person.Link("중앙 검사실").ClickAsync();
        await manager.Page.Locator("#range-item").FillAsync("I.NONE");
        await manager.Page.Locator("#range-low").FillAsync("1");
        await manager.Page.Locator("#range-from").FillAsync("2026-01-01");
        await manager.Page.Locator("#range-reason").FillAsync("새 참고치");
        await manager.Person.Button("참고치 추가").ClickAsync();
        await manager.Page.GetByText("has an item 'I.NONE'").WaitForAsync();
        await ExpectAsync(manager, "laboratory-ko");
    }

    private static async Task MakeLaboratoryAsync(EntryPerson manager)
    {
        await manager.Person.GoAsync($"{StudyPath}/laboratories");
        await manager.Page.Locator("#laboratory-oid").FillAsync("LAB.C");
        await manager.Page.Locator("#laboratory-name").FillAsync("Central laboratory");
        await manager.Page.Locator("#laboratory-sites").FillAsync(SiteStudy.Site);
        await manager.Person.Button("Make the laboratory").ClickAsync();
        await manager.Person.Link("Central laboratory").WaitForAsync();
    }

    private static async Task SettleAsync(EntryPerson manager)
    {
        await manager.Page.Locator("#source-sex").FillAsync("I.SEX");
        await manager.Page.Locator("#source-birth").FillAsync("I.BIRTH");
        await manager.Page.Locator("#source-collected").FillAsync("I.DAY");
        await manager.Page.Locator("#source-reason").FillAsync("Plan of the laboratory data");
        await manager.Person.Button("Settle").ClickAsync();
        await manager.Page.GetByText("Plan of the laboratory data").WaitForAsync();
        await manager.Person.ExpectCleanAsync("laboratories");
    }

    private static async Task AddRangeAsync(EntryPerson manager)
    {
        await manager.Person.Link("Central laboratory").ClickAsync();
        await manager.Page.Locator("#range-item").FillAsync("I.K");
        await manager.Page.Locator("#range-unit").FillAsync("mmol/L");
        await manager.Page.Locator("#range-low").FillAsync("3.5");
        await manager.Page.Locator("#range-high").FillAsync("5.1");
        await manager.Page.Locator("#range-from").FillAsync("2026-01-01");
        await manager.Page.Locator("#range-reason").FillAsync("Ranges of 2026");
        await manager.Person.Button("Add the range").ClickAsync();
        await manager.Page.GetByText("The range is added.").WaitForAsync();
        await manager.Page.Locator("section.visit").ShowsAsync("I.K: 3.5 – 5.1");
        await manager.Person.ExpectCleanAsync("laboratory");
    }

    private static async Task EnterOfflineAsync(EntryPerson staff)
    {
        await staff.Page.Context.SetOfflineAsync(true);
        await staff.FillAsync(Potassium, "4");
        await staff.Page.Locator(".sf-flag").ShowsAsync("normal");
        await staff.FillAsync(Potassium, "3.4");
        await staff.Page.Locator(".sf-flag").ShowsAsync("L · low");
        await staff.State.ShowsAsync("Offline; unsent: 2");
        await staff.Page.ReloadAsync();
        await staff.UnlockAsync();
        await staff.Page.Locator(".sf-flag").ShowsAsync("L · low");
        await staff.Person.ExpectCleanAsync("laboratory-offline");
        await staff.Page.Context.SetOfflineAsync(false);
        await staff.SentAsync();
        await staff.Page.Locator(".sf-flag").ShowsAsync("L · low");
    }

    private static async Task ExpectAsync(EntryPerson person, string name)
    {
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await person.Person.ExpectCleanAsync(name);
    }
}

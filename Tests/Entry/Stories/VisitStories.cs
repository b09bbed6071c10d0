using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>Visits with a window, visits that repeat, and visits that nobody planned.</summary>
public sealed class VisitStories(PlannedSystem planned) : IClassFixture<PlannedSystem>
{
    private const string Pressure = "Systolic blood pressure";

    [Fact]
    public async Task Enter_ARepeatAndAnUnscheduledVisit_StandInTheMatrix()
    {
        await using var staff = await planned.System.EnterAsync();
        var subject = await planned.System.AddSubjectAsync();
        await staff.MakeStoreAsync();
        foreach (var (number, value) in new[] { ("1", "120"), ("2", "130") })
        {
            await staff.MoveAsync($"/subjects/{subject}");
            await Section(staff, "Cycle").GetByRole(AriaRole.Link, new() { Name = "Another visit: Vital signs" }).ClickAsync();
            await staff.Page.GetByText($"Cycle · No. {number}").WaitForAsync();
            await SubmitAsync(staff, value);
        }

        await staff.MoveAsync($"/subjects/{subject}");
        var cycles = Section(staff, "Cycle").Locator("li");
        await cycles.CountsAsync(4);
        Assert.Equal(["Vital signs · No. 1 Submitted", "Adverse events · No. 1 Empty", "Vital signs · No. 2 Submitted", "Adverse events · No. 2 Empty"], (await cycles.AllInnerTextsAsync()).Select(Flat));
        await staff.Person.ExpectCleanAsync("subject-repeats");
        await cycles.Filter(new() { HasText = "Adverse events · No. 2" }).GetByRole(AriaRole.Link).ClickAsync();
        await staff.Page.Locator(".sf-add").ClickAsync();
        await staff.AcknowledgedAsync(() => staff.FillAsync("What happened?", "Headache"));
        await staff.MoveAsync($"/subjects/{subject}");
        await Section(staff, "Unscheduled visit").GetByRole(AriaRole.Link, new() { Name = "Vital signs" }).ClickAsync();
        await SubmitAsync(staff, "140");

        await staff.MoveAsync("/matrix");
        var row = staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = subject });
        await row.WaitForAsync();
        await staff.Person.ExpectCleanAsync("matrix-repeats");
        Assert.Equal(["F.VS · No. 1 Submitted", "F.VS · No. 2 Submitted", "F.AE · No. 2 Begun", "F.AE · No. 1 Empty"], (await row.Locator("td").Nth(2).Locator("li").AllInnerTextsAsync()).Select(Flat));
        Assert.Equal(["F.VS Submitted"], (await row.Locator("td").Nth(3).Locator("li").AllInnerTextsAsync()).Select(Flat));
        Assert.Equal([(PlannedSystem.Cycle, "1", "120"), (PlannedSystem.Cycle, "2", "130"), (PlannedSystem.Unscheduled, "", "140")], await PressuresAsync(subject));
    }

    [Fact]
    public async Task Open_TheMatrix_SaysHowVisitsStandToTheirWindows()
    {
        await using var staff = await planned.System.EnterAsync("ko-KR", 360);
        var (late, begun) = (await planned.System.AddSubjectAsync(), await planned.System.AddSubjectAsync());
        await planned.EnrolAsync(late, 40);
        await planned.EnrolAsync(begun, 29);
        await staff.MakeStoreAsync();
        await staff.MoveAsync($"/subjects/{begun}/visits/SE.W/forms/{Given.FormOid}");
        await staff.Page.RunAndWaitForResponseAsync(() => staff.FillAsync(Pressure, "120"), answer => answer.Url.EndsWith("/operations", StringComparison.Ordinal));
        await staff.State.ShowsAsync("모두 전송됨");

        await staff.MoveAsync("/matrix");
        await Days(staff, late).ShowsAsync("기한 지남");
        await Days(staff, begun).ShowsAsync("기간 내 시작");
        Assert.Equal(0, await staff.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await staff.Person.ExpectCleanAsync("matrix-windows-ko-360");
        await staff.MoveAsync($"/subjects/{late}");
        await Section(staff, "Week 4").Locator(".state.bad").ShowsAsync("기한 지남");
        await staff.Person.ExpectCleanAsync("subject-windows-ko-360");
    }

    private static ILocator Days(EntryPerson staff, string subject) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = subject }).Locator(".days .state");

    private static ILocator Section(EntryPerson staff, string visit) => staff.Page.GetByRole(AriaRole.Region, new() { Name = visit, Exact = true });

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task SubmitAsync(EntryPerson staff, string value)
    {
        await staff.AcknowledgedAsync(() => staff.FillAsync(Pressure, value));
        await staff.Person.Button("Submit the form").ClickAsync();
        await staff.Page.GetByText("Submitted by Minji Seo").WaitForAsync();
    }

    private Task<List<(string, string, string?)>> PressuresAsync(string subjectKey) => planned.System.Site.Cdms.ReadAsync(async db =>
        (await (from value in db.ItemValues
                join form in db.FormInstances on value.FormInstanceId equals form.Id
                join subject in db.Subjects on form.SubjectId equals subject.Id
                where subject.SubjectKey == subjectKey && value.ItemOid == "I.SYSBP"
                orderby form.StudyEventOid, form.StudyEventRepeatKey
                select new { form.StudyEventOid, form.StudyEventRepeatKey, value.Value }).ToListAsync()).Select(row => (row.StudyEventOid, row.StudyEventRepeatKey, (string?)row.Value)).ToList());
}

using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>Two devices enter one item: nothing is resolved silently.</summary>
public sealed class ConflictStories(EntrySystem system)
{
    private const string Pressure = "Systolic blood pressure";

    [Fact]
    public async Task Enter_OneItemOnTwoDevices_ShowsBothValuesToTheSecondWhoSettlesIt()
    {
        await using var first = await system.EnterAsync();
        await using var second = await system.EnterAsync();
        var subject = await system.AddSubjectAsync();
        await first.MakeStoreAsync();
        await second.MakeStoreAsync();
        await second.OpenFormAsync(subject);
        await first.OpenFormAsync(subject);
        await first.AcknowledgedAsync(() => first.FillAsync("Systolic blood pressure", "130"));

        await second.FillAsync("Systolic blood pressure", "140");
        await second.Page.Locator("dl.values").ShowsAsync("140");
        await second.Page.Locator("dl.values").ShowsAsync("130");
        await second.State.ShowsAsync("Conflicts: 1");
        await second.Person.ExpectCleanAsync("form-conflict");
        Assert.Equal(("130", 1), await system.ValueAsync(subject, "I.SYSBP"));
        await second.State.GetByRole(AriaRole.Link).ClickAsync();
        await second.Page.Locator("textarea").FillAsync("Measured again; the second reading holds");
        await second.Person.ExpectCleanAsync("conflicts");
        await second.Person.Button("Enter it over what stands, and settle").ClickAsync();

        await second.Page.GetByText("No value waits for a person.").WaitForAsync();
        await second.State.GetByRole(AriaRole.Link).IsGoneAsync();
        Assert.Equal(("140", 2), await system.ValueAsync(subject, "I.SYSBP"));
    }
    [Fact]
    public async Task Type_WhileAConflictArrives_LosesNoKey()
    {
        var subject = await system.AddSubjectAsync();
        await using var staff = await system.EnterAsync();
        await staff.MakeStoreAsync();
        await staff.MoveAsync($"/subjects/{subject}/visits/SE.1/forms/{Given.FormOid}");
        await staff.Page.Locator(".sf-form").WaitForAsync();
        await system.RecordAsync(subject, "I.SYSBP", "130");
        var typed = new TaskCompletionSource();
        await staff.Page.RouteAsync("**/operations", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await staff.FillAsync(Pressure, "140");

        var field = staff.Page.GetByRole(AriaRole.Textbox, new() { Name = Pressure });
        await field.SelectTextAsync();
        await field.PressSequentiallyAsync("15");
        typed.SetResult();
        await staff.Page.Locator("dl.values").ShowsAsync("130");
        await field.PressSequentiallyAsync("0");
        await staff.AcknowledgedAsync(() => field.PressAsync("Tab"));

        Assert.Equal(("150", 2), await system.ValueAsync(subject, "I.SYSBP"));
    }
}

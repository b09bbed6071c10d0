using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>A scan is uploaded, replaced and read again; without a network the rest of the form goes on.</summary>
public sealed class FileStories(PlannedSystem planned) : IClassFixture<PlannedSystem>
{
    private const string Question = "Scan of the letter";

    [Fact]
    public async Task Upload_AFileAndAnother_StandsAndTheFirstStaysInTheHistory()
    {
        await using var staff = await planned.System.EnterAsync();
        var subject = await planned.System.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject, ScanForm.Oid);

        await staff.AcknowledgedAsync(() => ChooseAsync(staff, "letter.pdf", ScanForm.Pdf));
        await staff.Person.Link("letter.pdf").WaitForAsync();
        await ChooseAsync(staff, "page.html", "<html></html>"u8.ToArray());
        await staff.Page.GetByText("none of the types that are taken").WaitForAsync();
        await staff.AcknowledgedAsync(() => ChooseAsync(staff, "scan.png", ScanForm.Png));
        await staff.Person.Link("scan.png").WaitForAsync();
        await staff.Person.Button($"History of {Question}").ClickAsync();
        await staff.Person.Link("letter.pdf").WaitForAsync();
        await staff.Person.ExpectCleanAsync("file");
        var download = await staff.Page.RunAndWaitForDownloadAsync(() => staff.Person.Link("letter.pdf").ClickAsync());

        Assert.Equal(ScanForm.Pdf, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Contains("name=scan.png", (await planned.System.ValueAsync(subject, ScanForm.Item, ScanForm.Oid)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutANetwork_SaysSoAndKeepsTheRest()
    {
        await using var staff = await planned.System.EnterAsync("ko-KR", 360);
        var subject = await planned.System.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject, ScanForm.Oid);

        await staff.Page.Context.SetOfflineAsync(true);
        await ChooseAsync(staff, "letter.pdf", ScanForm.Pdf);
        await staff.Page.GetByText("파일을 업로드하지 못했습니다").WaitForAsync();
        await staff.FillAsync("Remark", "Original at the site");
        await staff.State.ShowsAsync("미전송 1건");
        Assert.Equal(0, await staff.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await staff.Person.ExpectCleanAsync("file-offline-ko-360");
        await staff.Page.Context.SetOfflineAsync(false);
        await staff.State.ShowsAsync("모두 전송됨");
        Assert.Equal("Original at the site", (await planned.System.ValueAsync(subject, "I.REMARK", ScanForm.Oid)).Value);
        Assert.Null((await planned.System.ValueAsync(subject, ScanForm.Item, ScanForm.Oid)).Value);

        await ChooseAsync(staff, "letter.pdf", ScanForm.Pdf);
        await staff.Person.Link("letter.pdf").WaitForAsync();
        Assert.Equal("file", await staff.Page.EvaluateAsync<string>("document.activeElement.type"));
    }

    private static Task ChooseAsync(EntryPerson staff, string name, byte[] content) =>
        staff.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
}

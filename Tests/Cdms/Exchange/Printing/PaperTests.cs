using System.Diagnostics;
using Tests.Cdms.Support;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>Printed by Chromium for real, and read back from the PDF.</summary>
public sealed class PaperTests
{
    private const string Script = "<script>0</script>";

    [Fact]
    public async Task Casebook_OnPaper_SaysWhatIsOnItsPage()
    {
        await using var study = await PrintStudy.OfPaperAsync();
        await study.FillAsync(Script);
        await study.BlindAsync(Given.FormOid, "I.POS");

        var pdf = await study.BytesAsync(PrintStudy.Casebook);
        await SaveAsync("casebook.pdf", pdf);
        var text = PdfText.Of(pdf);

        PdfText.Holds(text, "118", "121", "Misread the chart", "Hana Kim (h.kim)", "Approved", Script, "UNPLACED", "TEST", $"1 / {PdfText.PagesOf(pdf)}", SiteStudy.Site, EntryStudy.Subject, "sha256:");
        Assert.DoesNotContain("I.POS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sittingorlying", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Casebook_InKorean_KeepsItsLetters()
    {
        await using var study = await PrintStudy.OfPaperAsync();
        Assert.SkipUnless(HasKoreanFont(), "No Korean font: install one (Debian: fonts-nanum).");
        await study.FillAsync("혈압 정상");

        var pdf = await study.BytesAsync($"{PrintStudy.Casebook}?language=ko");
        await SaveAsync("casebook-korean.pdf", pdf);

        PdfText.Holds(PdfText.Of(pdf), "혈압 정상", "증례기록서", "감사 추적", "전자서명", "실시기관");
    }

    [Fact]
    public async Task Crf_Annotated_OnPaper_DefinesEachItem()
    {
        await using var study = await PrintStudy.OfPaperAsync();

        var pdf = await study.BytesAsync($"{PrintStudy.Crf}?annotated=true");
        await SaveAsync("crf-annotated.pdf", pdf);

        PdfText.Holds(PdfText.Of(pdf), "Systolic blood pressure", "I.SYSBP", "Check (Hard): LE 300", "CL.POS");
    }

    private static bool HasKoreanFont()
    {
        if (!File.Exists("/usr/bin/fc-list"))
            return false;
        using var list = Process.Start(new ProcessStartInfo("/usr/bin/fc-list", ":lang=ko family") { RedirectStandardOutput = true, UseShellExecute = false })!;
        var fonts = list.StandardOutput.ReadToEnd();
        list.WaitForExit();
        return fonts.Length > 0;
    }

    // For whoever wants to look at them.
    private static Task SaveAsync(string name, byte[] pdf) => Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder
        ? File.WriteAllBytesAsync(Path.Combine(folder, name), pdf, TestContext.Current.CancellationToken) : Task.CompletedTask;
}

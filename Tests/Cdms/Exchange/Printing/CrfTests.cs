using Tests.Cdms.Support;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>An empty form, read as the page that is printed.</summary>
public sealed class CrfTests
{
    [Fact]
    public async Task Crf_Plain_AsksAndDefinesNothing()
    {
        await using var study = await PrintStudy.OfPagesAsync();

        var page = await study.PageAsync(PrintStudy.Crf);

        Assert.Contains("Systolic blood pressure", page, StringComparison.Ordinal);
        Assert.Contains("""<span class="choice">S</span>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("CL.POS", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crf_Annotated_DefinesEachItem()
    {
        await using var study = await PrintStudy.OfPagesAsync();

        var page = await study.PageAsync($"{PrintStudy.Crf}?version=1&annotated=true");

        string[] told = ["I.SYSBP", "Type: integer (3)", "Check (Soft): LE 180", "Check (Hard): LE 300", "Code list: CL.POS", "Computed by M.NEXT: [I.SYSBP] &#x2B; 1", "sha256:"];
        Assert.All(told, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Crf_WithABlindedItem_LeavesItOutAndWhatNamesIt()
    {
        await using var study = await PrintStudy.OfPagesAsync();
        await study.BlindAsync(Given.FormOid, "I.SYSBP");

        var page = await study.PageAsync($"{PrintStudy.Crf}?annotated=true");

        Assert.Contains("Computed by M.NEXT: (not shown)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SYSBP", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Systolic", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{PrintStudy.Crf}?version=9")]
    [InlineData($"{PrintStudy.Base}/forms/F.NONE/crf")]
    [InlineData("/api/studies/OTHER/forms/F.VS/crf")]
    public async Task Crf_OfWhatIsNotHere_IsNotFound(string path)
    {
        await using var study = await PrintStudy.OfPagesAsync();

        Assert.Equal(404, (int)(await study.GetAsync(path, "data-manager")).StatusCode);
    }
}

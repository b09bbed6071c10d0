using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>What a casebook says, read as the page that is printed.</summary>
public sealed class CasebookTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Casebook_OfASubject_TellsAllThatStandsAboutIt(DatabaseProvider provider)
    {
        await using var study = await PrintStudy.OfPagesAsync(provider);
        await study.FillAsync();

        var page = await study.PageAsync(PrintStudy.Casebook);

        string[] told =
        [
            ">121</span>", "<td>118</td><td>121</td><td>Misread the chart</td>", "Sitting or lying?", "Verified with the source", "Hana Kim (h.kim)", "<td>Approved</td>", "Values without a place", "UNPLACED",
            "missing", "computed", ">122</span>", "TEST: uat", "sha256:", "<dt>Release</dt><dd>1</dd>", "2026-05-04 08:00:00", EntryStudy.Staff,
        ];
        Assert.All(told, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Casebook_BeforeTheFirstValue_SaysThatNothingWasEntered()
    {
        await using var study = await PrintStudy.OfPagesAsync();

        var page = await study.PageAsync($"{PrintStudy.Casebook}?language=ko");

        Assert.Equal(2, page.Split("입력된 값이 없습니다.").Length - 1);
        Assert.Contains("유효한 서명이 없습니다.", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ko\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Casebook_WithABlindedItem_TellsNothingOfItToWhoLacksItsClass()
    {
        await using var study = await PrintStudy.OfPagesAsync();
        await study.FillAsync("SECRET");
        await study.BlindAsync(EntryStudy.SecondOid, "I.NOTE");
        await study.BlindAsync(Given.FormOid, "I.POS");

        var page = await study.PageAsync(PrintStudy.Casebook);

        Assert.Contains(">121</span>", page, StringComparison.Ordinal);
        foreach (var word in new[] { "SECRET", "UNPLACED", "I.NOTE", "I.POS", "Sitting or lying?" })
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_OfASite_HoldsEachCasebookOfItAloneWithItsHash()
    {
        await using var study = await PrintStudy.OfPagesAsync();
        await study.FillAsync();
        await study.Entry.AddFormAsync("S/002 가", SiteStudy.Site, "133");
        await study.Entry.Site.MakeSiteAsync("SITE.2");
        await study.Entry.AddFormAsync("S-FOREIGN", "SITE.2");

        using var zip = new ZipArchive(new MemoryStream(await study.BytesAsync(PrintStudy.Copy)));
        var manifest = JsonSerializer.Deserialize<JsonElement>(Read(zip, "manifest.json"));
        var files = manifest.GetProperty("files").EnumerateArray().ToList();

        Assert.Equal(["TEST-0001-S-001.pdf", "TEST-0002-S_002__.pdf", "manifest.json"], zip.Entries.Select(entry => entry.Name));
        Assert.Equal([EntryStudy.Subject, "S/002 가"], files.Select(file => file.GetProperty("subjectKey").GetString()));
        Assert.All(files, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Read(zip, file.GetProperty("name").GetString()!))), file.GetProperty("sha256").GetString()));
        Assert.Equal(404, (int)(await study.GetAsync($"{PrintStudy.Base}/sites/SITE.2/investigator-copy")).StatusCode);
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }
}

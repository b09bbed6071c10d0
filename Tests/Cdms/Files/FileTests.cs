using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Files;

/// <summary>A file is uploaded, entered as a value, and comes back to whoever may read that value, as it was.</summary>
public sealed class FileTests
{
    private const string Copy = $"/api/studies/{SiteStudy.Study}/sites/{SiteStudy.Site}/investigator-copy";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Upload_AndEnter_ComesBackAsAnAttachmentAlsoOnceItIsReplaced(DatabaseProvider provider)
    {
        await using var study = await FileStudy.StartAsync(provider);
        var first = await study.ValueOfAsync(ScanForm.Pdf, @"C:\letters\동의서.exe");
        Assert.Equal(first, await study.ValueOfAsync(ScanForm.Pdf, "동의서.exe"));

        Assert.Empty(await study.EnterAsync(first));
        Assert.Empty(await study.EnterAsync(await study.ValueOfAsync(ScanForm.Png, "scan.png"), seen: 1));
        var (status, content, headers, more) = await study.DownloadAsync();
        var before = await study.DownloadAsync(EntryStudy.Monitor, "&change=1");

        Assert.Equal((200, "image/png", "attachment"), (status, headers.ContentType?.MediaType, headers.ContentDisposition?.DispositionType));
        Assert.Equal(("nosniff", "sandbox; default-src 'none'"), (more.GetValues("X-Content-Type-Options").Single(), more.GetValues("Content-Security-Policy").Single()));
        Assert.Equal(ScanForm.Png, content);
        Assert.Equal(ScanForm.Pdf, before.Content);
        Assert.Equal("동의서.exe.pdf", before.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal((2, 2), await study.Cdms.ReadAsync(async db => (await db.FileContents.CountAsync(), await db.StoredFiles.CountAsync())));
        Assert.Equal(2, await study.Cdms.ReadAsync(db => db.Set<Security.Audit.AuditRecord>().CountAsync(record => record.Subjects.Contains("StoredFile"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_AboveTheLimit_IsRefusedEarly(bool isChunked)
    {
        await using var study = await FileStudy.StartAsync();

        var (status, problem) = await study.UploadAsync([.. ScanForm.Pdf, .. new byte[4096]], isChunked: isChunked);

        Assert.Equal((413, "file-too-large"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.FileContents.CountAsync()));
        Assert.Equal(200, (await study.UploadAsync([.. ScanForm.Pdf, .. new byte[4096 - ScanForm.Pdf.Length]], isChunked: isChunked)).Status);
    }

    [Fact]
    public async Task Upload_OfWhatIsNotTaken_IsRefused()
    {
        await using var study = await FileStudy.StartAsync();

        var page = await study.UploadAsync([.. "<!doctype html><script>alert(1)</script>"u8], "letter.pdf");

        Assert.Equal((415, "file-type-refused"), (page.Status, page.Body.GetProperty("code").GetString()));
        Assert.Equal(415, (await study.UploadAsync([])).Status);
        Assert.Equal(404, (await study.UploadAsync(ScanForm.Pdf, item: "I.REMARK")).Status);
        Assert.Equal(403, (await study.UploadAsync(ScanForm.Pdf, grant: EntryStudy.Monitor)).Status);
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task Enter_AReferenceToAFileOfAnother_HasNoPlace()
    {
        await using var study = await FileStudy.StartAsync();
        await study.AddSubjectAsync("S-002");
        var foreign = await study.ValueOfAsync(ScanForm.Pdf, subject: "S-002");

        Assert.Equal(["file-unknown"], await study.EnterAsync(foreign));
        Assert.Equal(["data-type"], await study.EnterAsync("letter.pdf"));
        Assert.Equal(404, (await study.DownloadAsync()).Status);
    }

    [Fact]
    public async Task Upload_ToWhatIsFrozen_IsRefused()
    {
        await using var study = await FileStudy.StartAsync();
        await study.EnterAsync("r", item: "I.REMARK");
        Assert.Equal(201, (await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/locks", new { kind = "Frozen", reason = "r", subjectKey = EntryStudy.Subject, studyEventOid = "SE.1", formOid = ScanForm.Oid, itemGroupOid = "IG.SCAN", itemOid = ScanForm.Item })).Status);

        var (status, problem) = await study.UploadAsync(ScanForm.Pdf);

        Assert.Equal((409, "data-frozen"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Download_OfWhatWasTamperedWith_IsNoFile()
    {
        await using var study = await FileStudy.StartAsync();
        await study.EnterAsync(await study.ValueOfAsync(ScanForm.Pdf));
        await study.Cdms.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"FileContent\" SET \"Content\" = X'255044462D'", TestContext.Current.CancellationToken));

        var (status, content, _, _) = await study.DownloadAsync();

        Assert.Equal(500, status);
        Assert.DoesNotContain("%PDF-", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_OfASite_HoldsFilesThatStoodToo()
    {
        await using var study = await FileStudy.StartAsync();
        await study.EnterAsync(await study.ValueOfAsync(ScanForm.Pdf));
        await study.EnterAsync(await study.ValueOfAsync(ScanForm.Png, "scan.png"), seen: 1);
        await study.ValueOfAsync([.. ScanForm.Png, 9], "never-entered.png");

        using var client = study.Client(EntryStudy.Staff);
        using var zip = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(new Uri(Copy, UriKind.Relative), TestContext.Current.CancellationToken)));

        Assert.Equal(["TEST-0001-S-001.pdf", "letter.pdf", "scan.png", "manifest.json"], zip.Entries.Select(entry => entry.Name.Split('-') is [{ Length: 16 }, var name] ? name : entry.Name));
        await study.BlindAsync();
        using var blinded = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(new Uri(Copy, UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.Equal(2, blinded.Entries.Count);
    }
}

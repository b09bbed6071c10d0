using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using Tests.Support;

namespace Tests.Builder.DropFolder;

/// <summary>Files in the drop folder are imported as over HTTP, once.</summary>
public sealed class DropFolderImportTests(DropFixture fixture) : IClassFixture<DropFixture>
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Notify_OfAnOdmFile_ImportsItInTheNameOfTheFolder(DatabaseProvider provider)
    {
        await using var scene = await DropScene.StartAsync(provider);

        await scene.NotifyAsync(await scene.PutAsync("drop/study.xml", OdmFiles.Study("S.1", "Q", "F.1", "F.2")));

        var file = Assert.Single(await scene.FilesAsync("study.xml"));
        Assert.Equal(("Imported", "S.1", "drop/study.xml", "AWS:AIDAEXAMPLE"), (file.Text("outcome"), file.Text("studyOid"), file.Text("key"), file.Text("putBy")));
        var form = await scene.Host.ReadAsync(db => db.FormDefs.FirstAsync(form => form.FormOid == "F.2"));
        Assert.Equal(["drop-folder"], form.CurrentEditors);
        var record = await scene.Host.ReadAsync(db => db.Set<AuditRecord>().FirstAsync(record => record.Subjects.Contains("FormDef F.2")));
        Assert.Equal(("drop-folder", ActorKind.Service, "DropFolder", "S.1"), (record.ActorId, record.ActorKind, record.Through, record.StudyOid));
        Assert.StartsWith($"s3://{scene.Bucket}/drop/study.xml ETag ", record.Reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Notify_OfTheSameEventAgain_LeavesWhatWasChangedSince(DatabaseProvider provider)
    {
        await using var scene = await DropScene.StartAsync(provider);
        using var client = scene.Host.CreateClient();
        var entry = await scene.PutAsync("drop/study.xml", OdmFiles.Study("S.1", "Q"));
        await scene.NotifyAsync(entry);
        await (await client.ImportAsync(OdmFiles.Study("S.1", "Edited"))).JsonAsync(HttpStatusCode.OK);
        var before = await client.ReadAsync("/api/studies/S.1/forms");

        await scene.NotifyAsync(entry);

        Assert.Equal(before.GetRawText(), (await client.ReadAsync("/api/studies/S.1/forms")).GetRawText());
        Assert.Single(await scene.FilesAsync("study.xml"));
    }

    [Fact]
    public async Task Notify_OfTheSameFilePutAgain_ChangesNoDraft()
    {
        var scene = fixture.Scene;
        using var client = scene.Host.CreateClient();
        await scene.NotifyAsync(await scene.PutAsync("drop/again.xml", OdmFiles.Study("AGAIN")));
        var before = await client.ReadAsync("/api/studies/AGAIN/forms");
        scene.Host.Clock.Advance(TimeSpan.FromDays(1));

        await scene.NotifyAsync(await scene.PutAsync("drop/again.xml", OdmFiles.Study("AGAIN")));

        Assert.Equal(before.GetRawText(), (await client.ReadAsync("/api/studies/AGAIN/forms")).GetRawText());
        Assert.Equal(2, (await scene.FilesAsync("again.xml")).Length);
    }

    [Fact]
    public async Task Notify_OfAKeyWithBlanksAndKorean_ImportsIntoTheStudyOfItsFolder()
    {
        var scene = fixture.Scene;
        const string key = "drop/S 1 시험/활력 징후+1.csv";

        await scene.NotifyAsync(await scene.PutAsync(key, FormFiles.Dictionary("vitals")));

        var file = Assert.Single(await scene.FilesAsync("활력"));
        Assert.Equal(("Imported", "S 1 시험", key), (file.Text("outcome"), file.Text("studyOid"), file.Text("key")));
        Assert.True(await scene.Host.ReadAsync(db => db.FormDefs.AnyAsync(form => form.Study.StudyOid == "S 1 시험")));
    }

    [Theory]
    [InlineData("drop/BAD/a.csv", "a;b\n1;2\n", "header-missing")]
    [InlineData("drop/unnamed.csv", FormFiles.DictionaryHeader + "a,f,text,A,\n", "study-not-named")]
    [InlineData("drop/bad.xml", "<ODM", "not-well-formed")]
    public async Task Notify_OfAFileThatIsRefused_KeepsWhyAndImportsNothing(string key, string content, string code)
    {
        var scene = fixture.Scene;

        await scene.NotifyAsync(await scene.PutAsync(key, content));

        var file = Assert.Single(await scene.FilesAsync(key));
        Assert.Equal(("Refused", code), (file.Text("outcome"), file.Text("code")));
        Assert.NotEmpty(file.Text("detail")!);
        Assert.NotEmpty(file.Text("remedy")!);
        Assert.False(await scene.Host.ReadAsync(db => db.Studies.AnyAsync(study => study.StudyOid == "BAD")));
    }

    [Fact]
    public async Task Notify_OfAFileAboveTheLimit_RefusesIt()
    {
        await using var scene = await DropScene.StartAsync(DatabaseProvider.Sqlite, ("Import:MaximumBytes", "1024"));

        await scene.NotifyAsync(await scene.PutAsync("drop/study.xml", OdmFiles.Study(question: new string('Q', 1024))));

        Assert.Equal("body-too-large", Assert.Single(await scene.FilesAsync("study.xml")).Text("code"));
    }

    [Fact]
    public async Task Notify_AfterANewerFileOfTheKey_ImportsNothingOfTheOlder()
    {
        var scene = fixture.Scene;
        var older = await scene.PutAsync("drop/twice.xml", OdmFiles.Study("OLD"));
        var newer = await scene.PutAsync("drop/twice.xml", OdmFiles.Study("NEW"));

        await scene.NotifyAsync(older);
        await scene.NotifyAsync(newer);

        Assert.Equal(["Imported", "Superseded"], (await scene.FilesAsync("twice.xml")).Select(file => file.Text("outcome")));
        Assert.Equal(["NEW"], await scene.Host.ReadAsync(db => db.Studies.Where(study => study.StudyOid == "OLD" || study.StudyOid == "NEW").Select(study => study.StudyOid).ToListAsync()));
    }

    [Fact]
    public async Task Notify_OfAnOlderEventAfterANewer_ImportsNothingOfTheOlder()
    {
        var scene = fixture.Scene;
        var older = scene.Entry("drop/late.xml");
        await scene.NotifyAsync(await scene.PutAsync("drop/late.xml", OdmFiles.Study("LATE")));

        // Its ETag is no help: as in a bucket with versions, where every version can be read.
        await scene.NotifyAsync(older.Replace("\"eTag\":\"d41d8cd98f00b204e9800998ecf8427e\",\"", "\"", StringComparison.Ordinal));

        Assert.Equal(["Superseded", "Imported"], (await scene.FilesAsync("late.xml")).Select(file => file.Text("outcome")));
    }

    [Fact]
    public async Task Notify_OfWhatIsElsewhereOrGoneOrAFolder_IsPassedOver()
    {
        var scene = fixture.Scene;

        await scene.NotifyAsync(await scene.PutAsync("elsewhere/past.xml", OdmFiles.Study()));
        await scene.NotifyAsync(await scene.PutAsync("drop/past/", Array.Empty<byte>()));
        await scene.NotifyAsync(scene.Entry("drop/past.xml", eventName: "ObjectRemoved:Delete"));

        Assert.Empty(await scene.FilesAsync("past"));
    }

    [Fact]
    public async Task Get_AFile_GivesTheReport()
    {
        var scene = fixture.Scene;
        using var client = scene.Host.CreateClient();
        await scene.NotifyAsync(await scene.PutAsync("drop/TWICE/report.csv", Encoding.UTF8.GetBytes(FormFiles.DictionaryHeader + "a,f,text,A,\na,f,text,A,\n")));
        var id = Assert.Single(await scene.FilesAsync("report.csv")).GetProperty("id").GetInt64();

        var answer = await client.ReadAsync($"/api/drop-folder/{id}");

        Assert.Equal("variable-twice", answer.GetProperty("report").GetProperty("findings")[0].Text("code"));
        await (await client.GetAsync($"/api/drop-folder/{id + 1_000_000}", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound, "unknown-file");
    }
}

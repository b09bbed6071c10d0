using System.Net;
using Builder.Service.Domain;
using Forms.Odm;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Studies;

/// <summary>Real files: whatever the reader accepts is imported whole, twice with the same result; what it refuses leaves nothing.</summary>
public sealed class CorpusImportTests
{
    public static TheoryData<DatabaseProvider> Databases => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory, MemberData(nameof(Databases))]
    public async Task Import_EveryFileTwice_SameAnswerAndNoDuplicates(DatabaseProvider provider)
    {
        Corpus.Find("odm13");
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var imported = 0;
        foreach (var file in Corpus.List("odm13").Concat(Corpus.List("odm13-versions")))
            imported += await ImportTwiceAsync(host, client, Corpus.Find(file)) ? 1 : 0;

        Assert.True(imported >= 20, $"Only {imported} files were imported.");
    }

    private static async Task<bool> ImportTwiceAsync(BuilderHost host, HttpClient client, string file)
    {
        var before = await CountAsync(host);
        using var first = await PostAsync(client, file);
        if (await IsRefusedByReaderAsync(file) is { } code)
        {
            await first.ProblemAsync(code == OdmRefusals.TooLarge ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.UnprocessableEntity, code);
            Assert.Equal(before, await CountAsync(host));
            return false;
        }
        var answer = await first.JsonAsync(HttpStatusCode.OK);
        var after = await CountAsync(host);

        using var second = await PostAsync(client, file);

        Assert.Equal(answer.GetRawText(), (await second.JsonAsync(HttpStatusCode.OK)).GetRawText());
        Assert.Equal(after, await CountAsync(host));
        return true;
    }

    private static async Task<string?> IsRefusedByReaderAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        try
        {
            await OdmReader.ReadAsync(stream, TestContext.Current.CancellationToken);
            return null;
        }
        catch (OdmRefusedException refused)
        {
            return refused.Code;
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string file)
    {
        var content = new StreamContent(File.OpenRead(file)) { Headers = { ContentType = new("application/xml") } };
        return client.PostAsync("/api/studies/import", content, TestContext.Current.CancellationToken);
    }

    private static Task<(int Studies, int Forms, int Visits)> CountAsync(BuilderHost host) => host.ReadAsync(async db => (
        await db.Studies.CountAsync(), await db.FormDefs.CountAsync(), await db.Set<StudyEvent>().CountAsync()));
}

using System.Globalization;
using System.Net;
using Builder.Service.Features.Studies;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Studies;

/// <summary>Imports of more forms than are saved at once.</summary>
public sealed class LargeImportTests
{
    private static readonly string[] FormOids = [.. Enumerable.Range(1, 2 * DraftBatches.Size + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"F.{number:D4}"))];

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_MoreFormsThanABatch_KeepsEachOnceInTheOrderOfTheFile(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();

        await (await client.ImportAsync(OdmFiles.Study("S.1", "Q", FormOids))).JsonAsync(HttpStatusCode.OK);
        var before = await DraftsAsync(host);
        await (await client.ImportAsync(OdmFiles.Study("S.1", "Other", [.. FormOids.Reverse()]))).JsonAsync(HttpStatusCode.OK);
        var after = await DraftsAsync(host);

        Assert.Equal(FormOids, before.Select(form => form.FormOid));
        Assert.Equal(FormOids.Reverse(), after.Select(form => form.FormOid));
        Assert.Empty(before.Select(form => form.DraftHash).Intersect(after.Select(form => form.DraftHash), StringComparer.Ordinal));
        Assert.All(after, form => Assert.Equal(2, form.Revision));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_SameKeyAndFile_GetsTheSameAnswerByteForByte(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var odm = OdmFiles.Study("S.1", "Q", FormOids);

        var first = await (await client.ImportAsync(odm, "key-1")).JsonAsync(HttpStatusCode.OK);
        var second = await (await client.ImportAsync(odm, "key-1")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(FormOids.Length, first.GetProperty("studies")[0].GetProperty("forms").GetArrayLength());
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task Import_LastBatchFails_KeepsNothing()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await host.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Refuse BEFORE INSERT ON FormDef WHEN NEW.Position = 100 BEGIN SELECT RAISE(ABORT, 'refused'); END", TestContext.Current.CancellationToken));

        var answer = await client.ImportAsync(OdmFiles.Study("S.1", "Q", FormOids));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal((0, 0), await host.ReadAsync(async db => (await db.Studies.CountAsync(), await db.FormDefs.CountAsync())));
    }

    private static Task<List<Draft>> DraftsAsync(BuilderHost host) => host.ReadAsync(db =>
        db.FormDefs.OrderBy(form => form.Position).Select(form => new Draft(form.FormOid, form.DraftHash, form.Revision)).ToListAsync());

    private sealed record Draft(string FormOid, string DraftHash, int Revision);
}

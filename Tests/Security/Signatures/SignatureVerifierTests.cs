using Microsoft.EntityFrameworkCore;
using Security.Signatures;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Signatures;

public sealed class SignatureVerifierTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task FindAltered_UntouchedRows_FindsNone(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateUnguardedAsync(provider);
        await using var db = await AddAsync(database);

        Assert.Empty(await SignatureVerifier.FindAlteredAsync(db.Set<Signature>(), Cancel));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task FindAltered_SignatureMovedToAnotherRecord_NamesIt(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateUnguardedAsync(provider);
        await using var db = await AddAsync(database);
        await db.Set<Signature>().Where(row => row.SubjectKey == "2").ExecuteUpdateAsync(row => row.SetProperty(r => r.SubjectKey, "7"), Cancel);

        var altered = Assert.Single(await SignatureVerifier.FindAlteredAsync(db.Set<Signature>(), Cancel));

        Assert.Equal("7", altered.SubjectKey);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task FindAltered_HashTimeOrSignerReplaced_NamesEach(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateUnguardedAsync(provider);
        await using var db = await AddAsync(database);
        await db.Set<Signature>().Where(row => row.SubjectKey == "1").ExecuteUpdateAsync(row => row.SetProperty(r => r.SubjectHash, "sha256:b"), Cancel);
        await db.Set<Signature>().Where(row => row.SubjectKey == "2").ExecuteUpdateAsync(row => row.SetProperty(r => r.SignedAt, SignatureDatabase.Start), Cancel);
        await db.Set<Signature>().Where(row => row.SubjectKey == "3").ExecuteUpdateAsync(row => row.SetProperty(r => r.SignerName, "Jun Lee"), Cancel);

        var altered = await SignatureVerifier.FindAlteredAsync(db.Set<Signature>(), Cancel);

        Assert.Equal(["1", "2", "3"], altered.Select(row => row.SubjectKey));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<SecurityDbContext> AddAsync(TestDatabase database)
    {
        var db = SignatureDatabase.Open(database);
        foreach (var key in new[] { "1", "2", "3" })
            db.Add(SignatureDatabase.Sign(SignatureDatabase.Thing(), key: key));
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        return db;
    }
}

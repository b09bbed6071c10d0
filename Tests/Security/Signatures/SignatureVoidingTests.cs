using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Signatures;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Signatures;

public sealed class SignatureVoidingTests
{
    private readonly Statements _statements = new();

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OfAChangedHash_VoidsWithWhoThroughWhichAndWhy(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = Open(database);
        var (thing, signature) = await AddSignedAsync(db);
        using var act = Acting.Begin(new Act { Actor = new Actor("j.lee", "Jun Lee", ActorKind.Person), Through = "POST /api/studies", Reason = "protocol amendment 2" });

        thing.Name = "sha256:b";
        await db.SaveChangesAsync(Cancel);

        var voided = await db.Set<SignatureVoid>().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(
            (signature.SignatureId, SignatureDatabase.Study, SignatureDatabase.Start, "j.lee", "Jun Lee", "sha256:b", "The signed record was changed by Jun Lee (j.lee), through POST /api/studies. Reason: protocol amendment 2"),
            (voided.SignatureId, voided.StudyOid, voided.VoidedAt, voided.ActorId, voided.ActorName, voided.NewHash, voided.Cause));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_ThatIsRolledBack_TakesTheVoidBackWithTheChange(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = Open(database);
        var (thing, _) = await AddSignedAsync(db);
        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana });

        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            thing.Name = "sha256:b";
            await db.SaveChangesAsync(Cancel);
            Assert.Equal(1, await db.Set<SignatureVoid>().CountAsync(Cancel));
            await transaction.RollbackAsync(Cancel);
        }

        Assert.Equal(0, await db.Set<SignatureVoid>().CountAsync(Cancel));
        Assert.Equal("sha256:a", await db.Things.AsNoTracking().Select(row => row.Name).SingleAsync(Cancel));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_ThatFails_LeavesTheSignatureStanding(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = Open(database);
        var (thing, _) = await AddSignedAsync(db);
        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana });
        await db.Things.ExecuteUpdateAsync(row => row.SetProperty(r => r.Revision, 9), Cancel);

        thing.Name = "sha256:b";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Cancel));

        Assert.Equal(0, await db.Set<SignatureVoid>().CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OfEqualContentElsewhere_VoidsItsOwnSignatureAlone(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = Open(database);
        var (thing, signature) = await AddSignedAsync(db);
        var (other, _) = await AddSignedAsync(db);
        // The same key and hash in another study, as two services' imports may have it.
        db.Add(SignatureDatabase.Sign(SignatureDatabase.Thing(study: "S/2"), key: FormattableString.Invariant($"{thing.Id}")));
        await db.SaveChangesAsync(Cancel);
        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana });

        thing.Name = "sha256:b";
        await db.SaveChangesAsync(Cancel);

        Assert.NotEqual(thing.Id, other.Id);
        Assert.Equal([signature.SignatureId], await db.Set<SignatureVoid>().Select(row => row.SignatureId).ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OfADeletedRecord_VoidsWithoutANewHash(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = Open(database);
        var (thing, _) = await AddSignedAsync(db);
        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana });

        db.Remove(thing);
        await db.SaveChangesAsync(Cancel);

        var voided = await db.Set<SignatureVoid>().AsNoTracking().SingleAsync(Cancel);
        Assert.Null(voided.NewHash);
        Assert.Equal("The signed record was deleted by Hana Kim (h.kim).", voided.Cause);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_ThatChangesNoSignedHash_AsksNothing(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = Open(database);
        var (thing, _) = await AddSignedAsync(db);
        _statements.Clear();

        thing.Content = [1, 2, 3];
        db.Add(SignatureDatabase.Thing("sha256:new"));
        await db.SaveChangesAsync(Cancel);
        Assert.Empty(_statements.OfSignatures);

        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana });
        thing.Name = "sha256:b";
        await db.SaveChangesAsync(Cancel);
        Assert.NotEmpty(_statements.OfSignatures);
    }

    [Fact]
    public async Task Save_ByNobody_IsRefusedWhereASignatureWouldBecomeVoid()
    {
        await using var database = await SignatureDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = Open(database);
        var (thing, _) = await AddSignedAsync(db);

        thing.Name = "sha256:b";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));

        Assert.Equal("sha256:a", await db.Things.AsNoTracking().Select(row => row.Name).SingleAsync(Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SecurityDbContext Open(TestDatabase database) =>
        SignatureDatabase.Open(database, new SignatureVoiding([new SignedThing()], new FakeTimeProvider(SignatureDatabase.Start), NullLogger<SignatureVoiding>.Instance), _statements);

    private static async Task<(SecurityDbContext.Thing Thing, Signature Signature)> AddSignedAsync(SecurityDbContext db)
    {
        var thing = db.Add(SignatureDatabase.Thing()).Entity;
        await db.SaveChangesAsync(Cancel);
        var signature = db.Add(SignatureDatabase.Sign(thing)).Entity;
        await db.SaveChangesAsync(Cancel);
        return (thing, signature);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Security;
using Security.Audit;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>While a message is consumed, records wait for the commit of its transaction.</summary>
public sealed class HeldRecordsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_AfterSeveralSaves_WritesAllRecordsByOneStatement(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act(Guid.NewGuid());
        await using var db = recorder.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
        foreach (var code in new[] { "A.1", "A.2", "A.3" })
            await AddAsync(db, code);
        Assert.Equal(0, recorder.Commands.InsertsInto("AuditRecord"));

        await transaction.CommitAsync(Cancelled);

        Assert.Equal(1, recorder.Commands.InsertsInto("AuditRecord"));
        Assert.Equal(["Sample A.1", "Sample A.2", "Sample A.3"], (await recorder.ReadAsync()).Select(record => record.Subjects));
        Assert.True(await recorder.Signal.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Cancelled));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_WithEveryColumnFilledOrEmpty_WritesThemAsASaveDoes(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        AuditRecord[] records = [Full(recorder), Empty(recorder), .. Enumerable.Range(0, 60).Select(_ => Empty(recorder))];
        await using (var db = recorder.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
            recorder.Held.Of(transaction.GetDbTransaction()).Note(records);
            await transaction.CommitAsync(Cancelled);
            db.AddRange(Full(recorder), Empty(recorder));
            await db.SaveChangesAsync(Cancelled);
        }

        var read = await recorder.ReadAsync();

        Assert.Equal(records.Length + 2, read.Count);
        Assert.Equivalent(WithoutId(Full(recorder)), WithoutId(read[0]), strict: true);
        Assert.Equivalent(WithoutId(Empty(recorder)), WithoutId(read[1]), strict: true);
        Assert.Equivalent(WithoutId(read[^2]), WithoutId(read[0]), strict: true);
        Assert.Equivalent(WithoutId(read[^1]), WithoutId(read[1]), strict: true);
        Assert.Equal(await StoredIdAsync(recorder, read[^2].Id), await StoredIdAsync(recorder, read[0].Id));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Dispose_WithoutCommit_LeavesNothingToTheNextTransaction(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act(Guid.NewGuid());
        await using var db = recorder.Open();
        await db.Database.OpenConnectionAsync(Cancelled);
        await using (await db.Database.BeginTransactionAsync(Cancelled))
            await AddAsync(db, "A.1");
        db.ChangeTracker.Clear();

        await using (var transaction = await db.Database.BeginTransactionAsync(Cancelled))
        {
            await AddAsync(db, "A.2");
            await transaction.CommitAsync(Cancelled);
        }

        Assert.Equal("Sample A.2", Assert.Single(await recorder.ReadAsync()).Subjects);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_AfterASaveThatFailed_RecordsTheOthers(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act(Guid.NewGuid());
        await using var db = recorder.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
        await AddAsync(db, "A.1");
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(db, "A.1"));
        db.ChangeTracker.Clear();
        await AddAsync(db, "A.2");

        await transaction.CommitAsync(Cancelled);

        Assert.Equal(["Sample A.1", "Sample A.2"], (await recorder.ReadAsync()).Select(record => record.Subjects));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_AfterARollbackToASavepoint_RecordsWhatStands(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act(Guid.NewGuid());
        await using var db = recorder.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
        await AddAsync(db, "A.1");
        db.Database.AutoSavepointsEnabled = false;
        await transaction.CreateSavepointAsync("before", Cancelled);
        await AddAsync(db, "A.2");
        await transaction.RollbackToSavepointAsync("before", Cancelled);

        await transaction.CommitAsync(Cancelled);

        Assert.Equal("Sample A.1", Assert.Single(await recorder.ReadAsync()).Subjects);
    }

    private static async Task AddAsync(RecordingDbContext db, string code)
    {
        db.Add(new Sample { StudyOid = "S.1", Code = code });
        await db.SaveChangesAsync(Cancelled);
    }

    private static AuditRecord Full(Recorder recorder) => new()
    {
        StudyOid = "S.1", At = recorder.Clock.GetUtcNow(), ActorId = "h.kim", ActorName = "Hana Kim", ActorKind = ActorKind.Program, Service = "tests", Action = "saved",
        Subjects = "A\nB", Reason = "why", Through = "GET /", TraceId = new string('a', 32), MessageId = Guid.Parse("0a1b2c3d-0000-0000-0000-00000000000f"),
        AccessClass = "unblinded", Payload = "{}", PayloadHash = [1, 2, 3],
    };

    private static AuditRecord Empty(Recorder recorder) => new()
    {
        StudyOid = "", At = recorder.Clock.GetUtcNow(), ActorId = "h.kim", ActorName = "Hana Kim", ActorKind = ActorKind.Person, Service = "tests", Action = "saved", Subjects = "", Payload = "[]", PayloadHash = [],
    };

    private static object WithoutId(AuditRecord record) => new
    {
        record.StudyOid, record.At, record.ActorId, record.ActorName, record.ActorKind, record.Service, record.Action, record.Subjects, record.Reason, record.Through,
        record.TraceId, record.MessageId, record.AccessClass, record.Payload, record.PayloadHash,
    };

    // As the database keeps it: an id may be stored in two ways and read back alike.
    private static async Task<string> StoredIdAsync(Recorder recorder, long id)
    {
        await using var db = recorder.Open();
        return await db.Database.SqlQuery<string>($"""SELECT CAST("MessageId" AS varchar(60)) AS "Value" FROM "AuditRecord" WHERE "Id" = {id}""").SingleAsync(Cancelled);
    }
}

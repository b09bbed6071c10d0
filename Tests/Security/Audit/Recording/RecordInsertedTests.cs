using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>Rows that a statement of our own inserts.</summary>
public sealed class RecordInsertedTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task RecordInserted_InATransaction_RecordsAsASaveWould(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act();
        var (byStatement, bySave) = (New(), New());
        await using var db = recorder.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancelled))
        {
            AuditRecording.RecordInserted(db, byStatement);
            await transaction.CommitAsync(Cancelled);
        }

        db.Add(bySave);
        await db.SaveChangesAsync(Cancelled);

        var records = await recorder.ReadAsync();
        Assert.Equal(2, records.Count);
        Assert.Equal((records[1].Subjects, records[1].Payload, records[1].ActorId), (records[0].Subjects, records[0].Payload, records[0].ActorId));
    }

    [Fact]
    public async Task RecordInserted_OutsideOfATransaction_IsRefused()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        using var act = Recorder.Act();
        await using var db = recorder.Open();

        Assert.Throws<InvalidOperationException>(() => AuditRecording.RecordInserted(db, New()));
    }

    [Fact]
    public async Task RecordInserted_OnAContextThatRecordsNothing_IsRefused()
    {
        await using var db = new RecordingDbContext(new DbContextOptionsBuilder<RecordingDbContext>().UseSqlite("Data Source=:memory:").Options);

        Assert.Throws<InvalidOperationException>(() => AuditRecording.RecordInserted(db, New()));
    }

    private static Sample New() => new() { StudyOid = "S.1", Code = "A.1", Content = [7], Password = "hunter2" };
}

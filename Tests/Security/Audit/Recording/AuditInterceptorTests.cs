using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>A save is recorded with it, whoever saves what.</summary>
public sealed class AuditInterceptorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_NewRow_RecordsWhoDidWhatWhenAndWhy(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);

        using (Recorder.Act())
            await AddAsync(recorder, "A.1");

        var record = Assert.Single(await recorder.ReadAsync());
        Assert.Equal(("h.kim", "Hana Kim", ActorKind.Person), (record.ActorId, record.ActorName, record.ActorKind));
        Assert.Equal(("S.1", "tests", AuditActions.Saved, "Sample A.1"), (record.StudyOid, record.Service, record.Action, record.Subjects));
        Assert.Equal(("Corrected", "POST /api/samples", "0123456789abcdef0123456789abcdef"), (record.Reason, record.Through, record.TraceId));
        Assert.Equal(recorder.Clock.GetUtcNow(), record.At);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(record.Payload)), record.PayloadHash);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_RowsOfTwoStudies_HasARecordForEach(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        await using var db = recorder.Open();
        db.AddRange(New("A.1", "S.1"), New("B.1", "S.2"), New("A.2", "S.1"));

        using (Recorder.Act())
            Assert.Equal(3, await db.SaveChangesAsync(Cancelled));

        Assert.Equal(
            [("S.1", "Sample A.1\nSample A.2"), ("S.2", "Sample B.1")],
            (await recorder.ReadAsync()).Select(record => (record.StudyOid, record.Subjects)).OrderBy(record => record.StudyOid, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_NobodyActs_SavesNothingAndSaysWhat(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => AddAsync(recorder, "A.1"));

        Assert.Contains("Sample A.1", refused.Message, StringComparison.Ordinal);
        await using var db = recorder.Open();
        Assert.Equal(0, await db.Samples.CountAsync(Cancelled));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_RecordIsRefused_KeepsNeither(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        recorder.Commands.Refused = "AuditRecord";

        using (Recorder.Act())
            await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(recorder, "A.1"));

        recorder.Commands.Refused = null;
        await using var db = recorder.Open();
        Assert.Equal(0, await db.Samples.CountAsync(Cancelled));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_AgainAfterAFailure_IsRecordedOnce(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act();
        await AddAsync(recorder, "A.1");
        await using var db = recorder.Open();
        var again = db.Add(New("A.1", "S.1")).Entity;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancelled));

        again.Code = "A.2";
        await db.SaveChangesAsync(Cancelled);
        await db.SaveChangesAsync(Cancelled);

        Assert.Equal(["Sample A.1", "Sample A.2"], (await recorder.ReadAsync()).Select(record => record.Subjects));
    }

    [Fact]
    public async Task Save_RowsThatAreLeftOut_NeedsNobodyAndRecordsNothing()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        await using var db = recorder.Open();
        db.Add(new Unwatched());

        await db.SaveChangesAsync(Cancelled);

        Assert.Empty(await recorder.ReadAsync());
    }

    [Fact]
    public async Task Save_Note_GetsTheServiceAndNeedsNoAct()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        await using var db = recorder.Open();
        db.Note(new AuditNote("sign-in-failed", "Account h.kim", recorder.Clock.GetUtcNow()) { Actor = Actor.Anonymous });

        await db.SaveChangesAsync(Cancelled);

        var record = Assert.Single(await recorder.ReadAsync());
        Assert.Equal(("tests", "sign-in-failed", "anonymous"), (record.Service, record.Action, record.ActorId));
    }

    [Fact]
    public async Task Save_OnPostgreSql_TakesOneCommandForRowAndRecord()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.PostgreSql);

        using (Recorder.Act())
            await AddAsync(recorder, "A.1");

        var command = Assert.Single(recorder.Commands.All);
        Assert.Contains("\"Samples\"", command, StringComparison.Ordinal);
        Assert.Contains("\"AuditRecord\"", command, StringComparison.Ordinal);
    }

    private static Sample New(string code, string studyOid) => new() { StudyOid = studyOid, Code = code };

    private static async Task AddAsync(Recorder recorder, string code)
    {
        await using var db = recorder.Open();
        db.Add(New(code, "S.1"));
        await db.SaveChangesAsync(Cancelled);
    }
}

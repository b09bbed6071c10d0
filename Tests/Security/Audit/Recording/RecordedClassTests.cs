using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>Rows of different access classes share no record, so that nobody learns of the one from the other.</summary>
public sealed class RecordedClassTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_RowsOfSeveralClasses_HasARecordForEachStudyAndClass(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        await using var db = recorder.Open();
        db.AddRange(Open("A.1"), Row("B.1", "pharmacy"), Row("B.2", "kinetics"), Row("B.3", "pharmacy"), Row("B.4", null), Row("B.5", ""), Row("B.6", "pharmacy", "S.2"));

        using (Recorder.Act())
            Assert.Equal(7, await db.SaveChangesAsync(Cancelled));

        Assert.Equal(
            [
                ("S.1", null, "Sample A.1\nBlinded B.4\nBlinded B.5"), ("S.1", "kinetics", "Blinded B.2"), ("S.1", "pharmacy", "Blinded B.1\nBlinded B.3"),
                ("S.2", "pharmacy", "Blinded B.6"),
            ],
            (await recorder.ReadAsync()).Select(record => (record.StudyOid, record.AccessClass, record.Subjects)).OrderBy(record => record.StudyOid, StringComparer.Ordinal).ThenBy(record => record.AccessClass, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_OfAMessage_WritesTheRecordsOfAllClassesByOneStatement(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act(Guid.NewGuid());
        await using var db = recorder.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
        db.AddRange(Open("A.1"), Row("B.1", "pharmacy"), Row("B.2", null));
        await db.SaveChangesAsync(Cancelled);

        await transaction.CommitAsync(Cancelled);

        Assert.Equal(1, recorder.Commands.InsertsInto("AuditRecord"));
        Assert.Equal([(null, "Sample A.1\nBlinded B.2"), ("pharmacy", "Blinded B.1")], (await recorder.ReadAsync()).Select(record => (record.AccessClass, record.Subjects)));
    }

    [Theory]
    [InlineData("one", "two", "one:before>(another access class)", "two:(another access class)>after")]
    [InlineData("one", null, "one:before>after", ":(another access class)>after")]
    [InlineData(null, "two", "two:before>after")]
    [InlineData("one", "one", "one:before>after")]
    public async Task Save_RowThatGoesToAnotherClass_ShowsEachClassItsOwnValues(string? before, string? now, params string[] expected)
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        await using var db = recorder.Open();
        using var act = Recorder.Act();
        var row = db.Add(Row("B.1", before)).Entity;
        await db.SaveChangesAsync(Cancelled);

        (row.AccessClass, row.Value) = (now, "after");
        Assert.Equal(1, await db.SaveChangesAsync(Cancelled));

        Assert.Equal(expected, (await recorder.ReadAsync()).Skip(1).Select(record => $"{record.AccessClass}:{Value(record)}"));
    }

    [Fact]
    public async Task Save_DeletedRow_IsRecordedUnderTheClassThatItHad()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        await using var db = recorder.Open();
        using var act = Recorder.Act();
        var row = db.Add(Row("B.1", "pharmacy")).Entity;
        await db.SaveChangesAsync(Cancelled);

        row.AccessClass = null;
        db.Remove(row);
        await db.SaveChangesAsync(Cancelled);

        Assert.All(await recorder.ReadAsync(), record => Assert.Equal("pharmacy", record.AccessClass));
    }

    [Fact]
    public void HasAuditClass_OfNoText_IsRefused()
    {
        var builder = new ModelBuilder();

        Assert.Throws<ArgumentException>(() => builder.Entity<Sample>().HasAuditClass(nameof(Sample.Day)));
    }

    private static Sample Open(string code) => new() { StudyOid = "S.1", Code = code };

    private static Blinded Row(string code, string? accessClass, string studyOid = "S.1") => new() { StudyOid = studyOid, Code = code, AccessClass = accessClass, Value = "before" };

    private static string Value(AuditRecord record)
    {
        using var payload = System.Text.Json.JsonDocument.Parse(record.Payload);
        return string.Join('>', Assert.Single(payload.RootElement.EnumerateArray()).GetProperty("values").GetProperty("Value").EnumerateArray().Select(value => value.GetString()));
    }
}

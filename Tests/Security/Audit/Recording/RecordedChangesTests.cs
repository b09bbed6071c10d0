using System.Text.Json;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>What a record says of the rows: old and new, readable, and no secret.</summary>
public sealed class RecordedChangesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_OfANewRow_ShowsWhatItHoldsAndNoSecret()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        using var act = Recorder.Act();
        await using var db = recorder.Open();
        db.Add(new Sample
        {
            StudyOid = "S.1", Code = "A.1", Content = [1, 2, 3], At = new DateTimeOffset(2026, 6, 1, 11, 0, 0, TimeSpan.FromHours(2)), Day = DayOfWeek.Friday, Password = "hunter2",
        });
        await db.SaveChangesAsync(Cancelled);

        var row = Assert.Single(await ChangesAsync(recorder));

        Assert.Equal(("Sample", "A.1", "created"), (Text(row, "entity"), Text(row, "key"), Text(row, "action")));
        Assert.Equal(
            """{"At":[null,"2026-06-01T09:00:00Z"],"Code":[null,"A.1"],"Content":[null,"sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81 (3 bytes)"],"Day":[null,"Friday"],"Password":[null,"(secret)"],"StudyOid":[null,"S.1"]}""",
            row.GetProperty("values").GetRawText());
    }

    [Fact]
    public async Task Record_OfAChangedRow_ShowsOldAndNewOfWhatChangedAlone()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        using var act = Recorder.Act();
        await using var db = recorder.Open();
        var sample = db.Add(new Sample { StudyOid = "S.1", Code = "A.1", Text = "before", Password = "old" }).Entity;
        await db.SaveChangesAsync(Cancelled);

        (sample.Text, sample.Password) = ("after", "new");
        await db.SaveChangesAsync(Cancelled);
        sample.Text = "after";
        await db.SaveChangesAsync(Cancelled);

        var records = await recorder.ReadAsync();
        Assert.Equal(2, records.Count);
        Assert.Equal("""[{"entity":"Sample","key":"A.1","action":"changed","values":{"Password":["(secret)","(secret)"],"Text":["before","after"]}}]""", records[1].Payload);
    }

    [Fact]
    public async Task Record_OfADeletedRow_ShowsWhatItHeld()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        using var act = Recorder.Act();
        await using var db = recorder.Open();
        var sample = db.Add(new Sample { StudyOid = "S.1", Code = "A.1", Text = "gone" }).Entity;
        await db.SaveChangesAsync(Cancelled);

        db.Remove(sample);
        await db.SaveChangesAsync(Cancelled);

        var row = (await ChangesAsync(recorder))[^1];
        Assert.Equal("deleted", Text(row, "action"));
        Assert.Equal("""["gone",null]""", row.GetProperty("values").GetProperty("Text").GetRawText());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Record_OfTextThatIsLongOrCannotBeStored_ShowsWhatCan(DatabaseProvider provider)
    {
        await using var recorder = await Recorder.StartAsync(provider);
        using var act = Recorder.Act(studyOid: "S.1");
        await using var db = recorder.Open();
        db.Add(new Sample { StudyOid = "S.1", Code = "한글 ‘A’\n1", Text = new string('x', 5000) });
        await db.SaveChangesAsync(Cancelled);

        var record = Assert.Single(await recorder.ReadAsync());

        Assert.Equal("Sample 한글 ‘A’ 1", record.Subjects);
        var text = Text(Assert.Single(await ChangesAsync(recorder)).GetProperty("values").GetProperty("Text")[1]);
        Assert.StartsWith("sha256:", text, StringComparison.Ordinal);
        Assert.EndsWith(" (5000 characters) " + new string('x', 200), text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JsonElement>> ChangesAsync(Recorder recorder) =>
        [.. (await recorder.ReadAsync()).SelectMany(record => JsonSerializer.Deserialize<JsonElement[]>(record.Payload)!)];

    private static string? Text(JsonElement row, string property) => Text(row.GetProperty(property));

    private static string Text(JsonElement value) => value.GetString()!;
}

using System.Text.Json;
using Forms;
using Tests.Cdms.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>Subjects by forms tells how each visit stands to its window.</summary>
public sealed class MatrixTests
{
    [Fact]
    public async Task Read_OfVisitsWithWindows_SaysHowEachStands()
    {
        await using var study = await EntryStudy.StartAsync(outline: plan => plan with { StudyEvents = [.. plan.StudyEvents.SelectMany(Visits)] });
        var today = DateOnly.FromDateTime(study.Cdms.Clock.GetUtcNow().UtcDateTime);
        var before = await ReadAsync(study);
        await StateAsync(study, "Enrolled", today.AddDays(-25));
        await study.EnterAsync("I.SYSBP", "120");

        var enrolled = await ReadAsync(study);
        await StateAsync(study, "Withdrawn", today);

        Assert.Empty(before);
        Assert.Equal([$"SE.1 BegunLate {today:yyyy-MM-dd}", "SE.2 Overdue ", "SE.3 Due ", "SE.4 Planned "], enrolled);
        Assert.Equal([$"SE.1 BegunLate {today:yyyy-MM-dd}", "SE.2  ", "SE.3  ", "SE.4  "], await ReadAsync(study));
    }

    private static IEnumerable<StudyEventDef> Visits(StudyEventDef visit) =>
    [
        VisitWindow.Set(visit, new(0, 0, 3)), VisitWindow.Set(visit with { Oid = "SE.2" }, new(10, 2, 2)), VisitWindow.Set(visit with { Oid = "SE.3" }, new(28, 7, 7)),
        VisitWindow.Set(visit with { Oid = "SE.4" }, new(40, 3, 3)), visit with { Oid = "SE.5", Repeating = true, Type = "Unscheduled" },
    ];

    private static async Task StateAsync(EntryStudy study, string state, DateOnly since) =>
        Assert.Equal(200, (await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/state", new { state, since, reason = "As said" })).Status);

    private static async Task<IReadOnlyList<string>> ReadAsync(EntryStudy study)
    {
        var (_, matrix) = await study.Site.GetAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subject-matrix");
        return [.. matrix.GetProperty("subjects")[0].GetProperty("visits").EnumerateArray().Select(visit => $"{TextOf(visit, "studyEventOid")} {TextOf(visit, "timing")} {TextOf(visit, "begunOn")}")];
    }

    private static string? TextOf(JsonElement visit, string name) => visit.TryGetProperty(name, out var value) ? value.GetString() : null;
}

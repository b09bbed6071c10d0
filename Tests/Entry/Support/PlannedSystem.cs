using Forms;
using Tests.Cdms.Support;

namespace Tests.Entry.Support;

/// <summary>A CDMS of its own whose plan has a visit with a window, a visit that repeats, and one that nobody planned.</summary>
public sealed class PlannedSystem : IAsyncLifetime
{
    public const string Cycle = "SE.C", Unscheduled = "SE.U";

    internal EntrySystem System { get; } = new()
    {
        Forms = [EntryStudy.Form(), VisitForms.AdverseEvents(), ScanForm.Definition()],
        Outline = plan => plan with
        {
            StudyEvents =
            [
                plan.StudyEvents[0],
                VisitWindow.Set(plan.StudyEvents[0] with { Oid = "SE.W", Name = "Week 4", FormRefs = [plan.StudyEvents[0].FormRefs[0]] }, new(28, 3, 3)),
                plan.StudyEvents[0] with { Oid = Cycle, Name = "Cycle", Repeating = true, FormRefs = [.. plan.StudyEvents[0].FormRefs.Take(2)] }, plan.StudyEvents[0] with { Oid = Unscheduled, Name = "Unscheduled visit", Type = "Unscheduled", FormRefs = [plan.StudyEvents[0].FormRefs[0]] },
            ],
        },
    };

    public ValueTask InitializeAsync() => System.InitializeAsync();

    /// <summary>Enrols a subject so many days ago.</summary>
    internal async Task EnrolAsync(string subject, int daysAgo)
    {
        var since = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-daysAgo);
        Assert.Equal(200, (await System.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects/{subject}/state", new { state = "Enrolled", since, reason = "Eligible" })).Status);
    }

    public ValueTask DisposeAsync() => System.DisposeAsync();
}

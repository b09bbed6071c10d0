using Cdms.Service.Features.Worklists;
using Forms;
using Microsoft.Extensions.DependencyInjection;
using Security.Access;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>What waits for somebody is what their rights make theirs, at their sites.</summary>
public sealed class WorklistTests
{
    private const string Path = $"/api/studies/{SiteStudy.Study}/worklist";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Read_OfSiteAndMonitor_GoesFromOneToTheOther(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        var begun = await ReadAsync(study, EntryStudy.Staff);

        await study.SubmitAsync();
        var (_, asked) = await study.AskAsync("I.SYSBP");
        var open = await ReadAsync(study, EntryStudy.Staff);
        await study.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/queries/{asked.GetProperty("query").GetProperty("id").GetInt64()}/answer", new { text = "Yes" });

        Assert.Equal(["FinishForm 1"], begun);
        Assert.Equal(["AnswerQuery 1"], open);
        Assert.Empty(await ReadAsync(study, EntryStudy.Staff));
        Assert.Equal(["ReviewAnswer 1", "VerifyForm 1"], await ReadAsync(study, EntryStudy.Monitor));
    }

    [Fact]
    public async Task Read_OfCasebooksToSign_HoldsThoseOfWhoIsDoneUntilTheyAreSigned()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.SubmitAsync();
        var during = await CountCasebooksAsync(study);
        foreach (var state in new[] { "Enrolled", "Withdrawn" })
            await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/state", new { state, since = "2026-01-01", reason = "Wish of the subject" });

        var over = await CountCasebooksAsync(study);
        await study.Site.SignAsync("Casebook", EntryStudy.Subject);
        var signed = await CountCasebooksAsync(study);
        await study.EnterAsync("I.SYSBP", "121", seen: 1, reason: "Misread");

        Assert.Equal((0, 1, 0, 1), (during, over, signed, await CountCasebooksAsync(study)));
    }

    [Fact]
    public async Task Read_OnceAVisitIsDue_HoldsItUntilItIsBegun()
    {
        await using var study = await EntryStudy.StartAsync(outline: plan => plan with { StudyEvents = [VisitWindow.Set(plan.StudyEvents[0], new(28, 3, 7))] });
        var today = DateOnly.FromDateTime(study.Cdms.Clock.GetUtcNow().UtcDateTime);
        var early = await ReadAsync(study, EntryStudy.Staff);
        await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/state", new { state = "Enrolled", since = today.AddDays(-25), reason = "Eligible" });

        var due = await ReadAsync(study, EntryStudy.Staff);
        var (_, subject) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);
        await study.EnterAsync("I.SYSBP", "120");

        Assert.Empty(early);
        Assert.Equal(["DueVisit 1"], due);
        Assert.Equal($"{today.AddDays(3):yyyy-MM-dd}", subject.GetProperty("visits")[0].GetProperty("due").GetProperty("on").GetString());
        Assert.Equal(["FinishForm 1"], await ReadAsync(study, EntryStudy.Staff));
    }

    [Fact]
    public async Task Read_AtAnotherSite_HoldsNothingOfThisOne()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.Site.MakeSiteAsync("ANOTHER");
        await study.AddFormAsync("S-900", "ANOTHER");

        Assert.Empty(await ReadAsync(study, EntryStudy.Staff));
        Assert.Empty(await ReadAsync(study, EntryStudy.Staff, "?site=ANOTHER"));
    }

    // To sign is for people alone, and the clients of tests are programs.
    private static async Task<int> CountCasebooksAsync(EntryStudy study)
    {
        await using var scope = study.Cdms.Services.CreateAsyncScope();
        var blinding = await scope.ServiceProvider.GetRequiredService<IAccessClasses>().BlindingAsync(new(), SiteStudy.Study, TestContext.Current.CancellationToken);
        return (await scope.ServiceProvider.GetRequiredService<WorkReader>().ReadAsync(WorkKind.SignCasebook, new(SiteStudy.Study, null, null, blinding), TestContext.Current.CancellationToken)).Count;
    }

    // Kinds of which something waits, with how much.
    private static async Task<IReadOnlyList<string>> ReadAsync(EntryStudy study, string grant, string query = "")
    {
        var (_, body) = await study.Site.GetAsync(grant, Path + query);
        var works = body.GetProperty("works").EnumerateArray().ToList();
        Assert.All(works, work => Assert.Equal(work.GetProperty("count").GetInt32(), work.GetProperty("oldest").GetArrayLength()));
        return [.. works.Where(work => work.GetProperty("count").GetInt32() > 0).Select(work => $"{work.GetProperty("kind").GetString()} {work.GetProperty("count").GetInt32()}")];
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;

namespace Tests.Cdms.Access;

/// <summary>Walks every address with every role that changes data: of what is locked nothing changes, and of what is frozen no value.</summary>
public sealed class LockingWalkTests
{
    private static readonly string[] Grants = [EntryStudy.Staff, $"investigator@{SiteStudy.Study}@{SiteStudy.Site}", EntryStudy.Monitor, "data-manager"];

    [Theory]
    [InlineData("Locked", null)]
    [InlineData("Locked", EntryStudy.Subject)]
    [InlineData("Frozen", null)]
    public async Task Walk_OverWhatIsKept_ChangesNothingOfIt(string kind, string? subject)
    {
        await using var study = await EntryStudy.StartAsync(configure: HtmlPrinter.Use);
        await study.EnterAsync("I.SYSBP", "190");
        await study.EnterAsync("I.SYSBP", "120", seen: 1);
        var (_, held) = await study.KeepAsync(kind, subject);
        var walk = new RouteWalk(study.Cdms, new(EntryStudy.Subject, SiteStudy.Site, Given.FormOid, "IG.VS", "I.SYSBP", "99", 1, 1, held.GetProperty("id").GetInt64(), 1, 1));
        var before = await ReadAsync(study, kind);

        var failed = new List<string>();
        // To lift the lock is the one way; what comes after that is another matter.
        foreach (var route in walk.Routes.Where(route => route.Name != "LiftLock"))
        {
            foreach (var grant in Grants)
            {
                if (await walk.CallAsync(route, grant) is { Status: >= 500 } answer)
                    failed.Add($"{route.Method} {route.Pattern}: {answer.Text}");
            }
        }

        Assert.Empty(failed);
        Assert.Equal(before, await ReadAsync(study, kind));
        Assert.Contains(kind == "Locked" ? "data-locked" : "data-frozen", await study.ConflictsAsync());
    }

    // Of frozen data queries and verification go on.
    private static Task<string> ReadAsync(EntryStudy study, string kind) => study.Cdms.ReadAsync(async db => JsonSerializer.Serialize(new
    {
        values = await db.ItemValues.OrderBy(value => value.Id).Select(value => new { value.ItemOid, value.Value, value.Change }).ToListAsync(),
        verified = kind == "Locked" ? await db.ItemValues.CountAsync(value => value.VerifiedAt != null) : 0,
        forms = await db.FormInstances.OrderBy(form => form.Id).Select(form => new { form.ReleaseNumber, form.DataHash, form.SubmittedAt }).ToListAsync(),
        queries = kind == "Locked" ? await db.DataQueries.CountAsync() : 0,
        subjects = await db.Subjects.Where(row => row.SubjectKey == EntryStudy.Subject).Select(row => new { row.State, row.DataHash, row.ConsentedDecision }).ToListAsync(),
    }));
}

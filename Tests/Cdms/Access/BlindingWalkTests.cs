using Microsoft.EntityFrameworkCore;
using Security.Access;
using Tests.Cdms.Support;

namespace Tests.Cdms.Access;

/// <summary>Walks every address with every role that reads data: nothing of a blinded item is told to who lacks its class, the audit trail included.</summary>
public sealed class BlindingWalkTests
{
    private const string Secret = "SECRET";

    [Theory]
    [InlineData($"site-staff@{SiteStudy.Study}@{SiteStudy.Site}")]
    [InlineData($"monitor@{SiteStudy.Study}@{SiteStudy.Site}")]
    [InlineData("data-manager")]
    [InlineData("auditor")]
    [InlineData("administrator")]
    public async Task Walk_WithoutTheClass_TellsNothingOfABlindedItem(string grant)
    {
        await using var study = await EntryStudy.StartAsync(configure: HtmlPrinter.Use);
        var walk = new RouteWalk(study.Cdms, await BlindedAsync(study));

        var told = new List<string>();
        foreach (var route in walk.Routes)
        {
            var (status, text) = await walk.CallAsync(route, grant);
            if (text.Contains(Secret, StringComparison.Ordinal) || status >= 500)
                told.Add($"{route.Method} {route.Pattern}: {status} {text}");
        }

        Assert.True(told.Count == 0, string.Join("\n", told));
    }

    [Fact]
    public async Task Enter_ABlindedItem_IsRecordedUnderItsClass()
    {
        await using var study = await EntryStudy.StartAsync();
        await BlindedAsync(study);

        var records = await study.Cdms.ReadAsync(db => db.Set<Security.Audit.AuditRecord>().Select(record => new { record.Payload, record.AccessClass }).ToListAsync());

        var secret = records.Where(record => record.Payload is { } payload && payload.Contains(Secret, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(secret);
        Assert.All(secret, record => Assert.Equal("unblinded", record.AccessClass));
    }

    /// <summary>A blinded note with a query, and an entry of it that has no place, all by people of the class.</summary>
    private static async Task<RouteWalk.Target> BlindedAsync(EntryStudy study)
    {
        await study.Cdms.ReadAsync(async db =>
        {
            using var act = Security.Acting.BeginService("tests", "Given");
            var now = study.Cdms.Clock.GetUtcNow();
            db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = EntryStudy.SecondOid, ItemOid = "I.NOTE", AccessClass = "unblinded", AssignedAt = now, AssignedBy = "h.kim", Reason = "Blind" });
            foreach (var who in new[] { EntryStudy.Staff, EntryStudy.Monitor })
                db.Add(new AccessClassGrant { SubjectId = who, StudyOid = SiteStudy.Study, AccessClass = "unblinded", GrantedAt = now, GrantedBy = "h.kim", Reason = "Unblinded team" });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await study.NoteAsync($"{Secret}1");
        await study.NoteAsync($"{Secret}2");
        await study.Site.PostAsync(EntryStudy.Monitor, $"{EntryStudy.Path}/queries", new { studyEventOid = "SE.1", formOid = EntryStudy.SecondOid, itemGroupOid = "IG.2", itemOid = "I.NOTE", text = $"{Secret}3" });
        return await study.Cdms.ReadAsync(async db =>
        {
            using var act = Security.Acting.BeginService("tests", "Given");
            db.RemoveRange(await db.Set<AccessClassGrant>().ToListAsync());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Equal(($"{Secret}1", $"{Secret}2"), (await db.ItemValues.Select(value => value.Value).SingleAsync(), await db.EntryConflicts.Select(conflict => conflict.Value).SingleAsync()));
            return new RouteWalk.Target(EntryStudy.Subject, SiteStudy.Site, EntryStudy.SecondOid, "IG.2", "I.NOTE", "x", await db.EntryConflicts.Select(conflict => conflict.Id).SingleAsync(), await db.DataQueries.Select(query => query.Id).SingleAsync(), 1, 1, 1);
        });
    }
}

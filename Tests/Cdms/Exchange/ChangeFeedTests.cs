using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security.Access;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange;

/// <summary>Who follows the feed sees each change once and misses none, in whatever order transactions end.</summary>
public sealed class ChangeFeedTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Follow_PageByPage_GivesEachChangeOfOnesSitesOnce(DatabaseProvider provider)
    {
        await using var study = await ExchangeStudy.StartAsync(provider);
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("121"), file: "FILE.2"));
        await study.ImportAsync(ExchangeStudy.File("""<ItemGroupData ItemGroupOID="IG.VS"><ItemData ItemOID="I.SYSBP" Value="122"/><ItemData ItemOID="I.POS" Value="S"/></ItemGroupData>""", "S-2"));

        var (pages, token) = (new List<string>(), "");
        for (var more = true; more;)
        {
            var feed = await ReadAsync(study, token, "&limit=1");
            pages.AddRange(Values(feed));
            (token, more) = (feed.GetProperty("next").GetString()!, feed.GetProperty("hasMore").GetBoolean());
        }
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("123"), file: "FILE.3"));

        Assert.Equal(["S-1 120", "S-1 121", "S-2 122", "S-2 S"], pages);
        Assert.Equal(["S-1 123"], Values(await ReadAsync(study, token)));
        Assert.Equal(400, (await study.Site.GetAsync(ExchangeStudy.Manager, $"{ExchangeStudy.Base}/changes?since=x")).Status);
    }

    // SQLite has one writer at a time, so no transaction ends out of order there.
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Follow_ATransactionThatEndsLateWithLowerIds_IsNotSkipped(DatabaseProvider provider)
    {
        await using var study = await ExchangeStudy.StartAsync(provider);
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120"), "S-2"));
        var token = (await ReadAsync(study, "")).GetProperty("next").GetString()!;
        await using var scope = study.Cdms.Services.CreateAsyncScope();
        var late = scope.ServiceProvider.GetRequiredService<CdmsDbContext>();
        await using var transaction = await late.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var lower = await ChangeAsync(late, "S-1", "LATE");

        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("121"), "S-2", "FILE.2"));
        var early = await ReadAsync(study, token);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        var afterwards = await ReadAsync(study, early.GetProperty("next").GetString()!);

        Assert.True(lower < await study.Cdms.ReadAsync(db => db.ItemChanges.Where(change => change.Value == "121").Select(change => change.Id).SingleAsync()), "The late one must have the lower id.");
        Assert.Equal(["S-2 121"], Values(early));
        Assert.Equal(["S-1 LATE"], Values(afterwards));
    }

    [Fact]
    public async Task Follow_BySiteRole_ShowsNeitherOtherSitesNorBlindedItems()
    {
        await using var study = await ExchangeStudy.StartAsync();
        await study.Site.MakeSiteAsync("SITE.2");
        await study.Site.ActivateAsync(1, siteOid: "SITE.2");
        await study.ImportAsync(ExchangeStudy.File("""<ItemGroupData ItemGroupOID="IG.VS"><ItemData ItemOID="I.POS" Value="S"/><ItemData ItemOID="I.SYSBP" Value="120"/></ItemGroupData>"""));
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("199"), "S-2", place: """<SiteRef LocationOID="SITE.2"/>"""));
        await study.Cdms.ReadAsync(async db =>
        {
            using var act = Security.Acting.BeginService("tests", "Given");
            db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = Given.FormOid, ItemOid = "I.POS", AccessClass = "unblinded", AssignedAt = study.Cdms.Clock.GetUtcNow(), AssignedBy = "h.kim", Reason = "Blind" });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(["S-1 120"], Values(await ReadAsync(study, "", grant: EntryStudy.Staff)));
    }

    private static async Task<JsonElement> ReadAsync(ExchangeStudy study, string since, string more = "", string grant = ExchangeStudy.Manager) =>
        (await study.Site.GetAsync(grant, $"{ExchangeStudy.Base}/changes?since={since}{more}")).Body;

    private static IReadOnlyList<string> Values(JsonElement feed) => [.. feed.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("subjectKey").GetString()} {change.GetProperty("value").GetString()}")];

    private static async Task<long> ChangeAsync(CdmsDbContext db, string subjectKey, string value)
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        var form = await db.FormInstances.SingleAsync(form => db.Subjects.Any(subject => subject.Id == form.SubjectId && subject.SubjectKey == subjectKey));
        var before = await db.ItemChanges.AsNoTracking().FirstAsync(change => change.FormInstanceId == form.Id);
        var change = db.Add(new ItemChange
        {
            StudyOid = form.StudyOid, FormInstanceId = form.Id, Number = form.CountChange(), ItemGroupOid = before.ItemGroupOid, ItemGroupRepeatKey = "", ItemOid = before.ItemOid, Value = value, OperationId = before.OperationId, ChangedBy = "x", ReceivedAt = before.ReceivedAt,
        }).Entity;
        await db.SaveChangesAsync();
        return change.Id;
    }
}

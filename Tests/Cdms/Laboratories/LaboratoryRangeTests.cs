using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Laboratories;

/// <summary>A data manager adds ranges, which never change and never overlap; the site's forms show the one that counts.</summary>
public sealed class LaboratoryRangeTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Enter_AValueOutOfItsRange_ShowsRangeAndFlag(DatabaseProvider provider)
    {
        await using var study = await LaboratoryStudy.StartAsync(provider);
        await study.AddAsync("3.5", "5.1", sex: "M", ageFrom: 18);
        await study.AddAsync("3.4", "4.9", sex: "F", ageFrom: 18);
        await study.EnterAsync("I.DAY", "2024-05-01");
        await study.EnterAsync("I.K", "5.1", LaboratoryForms.Unit);

        Assert.Null(await study.ShownAsync());
        await study.EnterAsync("I.SEX", "M", formOid: LaboratoryForms.DemographyOid);
        await study.EnterAsync("I.BIRTH", "1980", formOid: LaboratoryForms.DemographyOid);
        Assert.Equal(("3.5", "Normal"), await study.ShownAsync());
        await study.EnterAsync("I.SEX", "F", formOid: LaboratoryForms.DemographyOid, seen: 1);
        Assert.Equal(("3.4", "High"), await study.ShownAsync());
        var (_, form) = await study.Site.GetAsync(LaboratoryStudy.Staff, $"{LaboratoryStudy.Path}/visits/SE.1/forms/{LaboratoryForms.ResultsOid}");
        Assert.Equal(["lab-range"], form.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.Equal(200, (await study.SubmitAsync()).Status);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Add_ARangeThatFollowsAnother_EndsItTheDayBeforeAndKeepsItsBounds(DatabaseProvider provider)
    {
        await using var study = await LaboratoryStudy.StartAsync(provider);
        var (_, older) = await study.AddAsync("3.5", "5.1");

        var (refused, why) = await study.AddAsync("3.6", "5.2", validFrom: "2024-01-01");
        var (added, _) = await study.AddAsync("3.6", "5.2", validFrom: "2024-01-01", endsPrevious: true);
        var (_, ranges) = await study.Site.GetAsync(LaboratoryStudy.Monitor, $"{LaboratoryStudy.Study}/laboratories/{LaboratoryStudy.Central}/ranges");

        Assert.Equal((409, "ranges-overlap", 201), (refused, why.GetProperty("code").GetString(), added));
        Assert.Contains($"range {older.GetProperty("id").GetInt64()} that is there, I.K 3.5 – 5.1", why.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal([("3.6", null), ("3.5", "2023-12-31")], ranges.GetProperty("items").EnumerateArray().Select(range => (range.GetProperty("low").GetString(), range.GetProperty("validTo").GetString())));
        var trail = await study.Cdms.ReadAsync(db => db.Set<Security.Audit.AuditRecord>().Where(record => record.Subjects.Contains("LaboratoryRange")).OrderBy(record => record.Id).Select(record => record.Payload + record.Reason).ToListAsync());
        Assert.Equal(2, trail.Count);
        Assert.Contains("2023-12-31", trail[1], StringComparison.Ordinal);
        Assert.EndsWith("Ranges", trail[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I.K", "5", "4", "MU.MMOL", null, null, null, "bounds-reversed")]
    [InlineData("I.K", null, null, "MU.MMOL", null, null, null, "bounds-missing")]
    [InlineData("I.K", "3,5", null, "MU.MMOL", null, null, null, "bound-not-numeric")]
    [InlineData("I.K", "3.5", null, "MU.X", null, null, null, "unit-unknown")]
    [InlineData("I.K", "3.5", null, null, null, null, null, "unit-unknown")]
    [InlineData("I.K", "3.5", null, "mmol/L", "X", null, null, "unknown-sex")]
    [InlineData("I.K", "3.5", null, "mmol/L", null, 20, 19, "ages-reversed")]
    [InlineData("I.K", "3.5", null, "mmol/L", null, -1, null, "bad-age")]
    [InlineData("I.NOTE", "3.5", null, null, null, null, null, "item-not-numeric")]
    [InlineData("I.NONE", "3.5", null, null, null, null, null, "unknown-item")]
    public async Task Add_ARangeThatCannotBe_IsRefusedWithItsField(string item, string? low, string? high, string? unit, string? sex, int? from, int? to, string code)
    {
        await using var study = await LaboratoryStudy.StartAsync();

        var (status, answer) = await study.AddAsync(low, high, item, unit, sex, from, to);

        Assert.Equal((422, code), (status, answer.GetProperty("code").GetString()));
        Assert.StartsWith("$.range.", answer.GetProperty("place").GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.LaboratoryRanges.CountAsync()));
    }

    [Fact]
    public async Task End_ARange_TakesOneLastDayAndAfterThatOnlyAWithdrawal()
    {
        await using var study = await LaboratoryStudy.StartAsync();
        var id = (await study.AddAsync("3.5", "5.1")).Body.GetProperty("id").GetInt64();
        await study.EnterAsync("I.DAY", "2024-05-01");
        await study.EnterAsync("I.K", "9", LaboratoryForms.Unit);

        Assert.Equal(422, (await study.EndAsync(id, "2019-12-31")).Status);
        Assert.Equal(200, (await study.EndAsync(id, "2024-05-01")).Status);
        Assert.Equal(("3.5", "High"), await study.ShownAsync());
        Assert.Equal(409, (await study.EndAsync(id, "2024-04-30")).Status);
        Assert.Equal(200, (await study.EndAsync(id, null)).Status);
        Assert.Equal((409, null), ((await study.EndAsync(id, null)).Status, await study.ShownAsync()));
        Assert.Equal(404, (await study.EndAsync(id + 1, null)).Status);
        Assert.Equal(201, (await study.AddAsync("3.5", "5.1")).Status);
    }

    [Fact]
    public async Task Read_ByPeopleOfSites_EndsAtTheirSitesAndChangesNothing()
    {
        await using var study = await LaboratoryStudy.StartAsync();
        await study.Site.MakeSiteAsync("SITE.2");
        await study.MakeAsync("LAB.2", ["SITE.2"]);
        await study.AddAsync("1", "2", laboratory: "LAB.2");

        var (_, own) = await study.Site.GetAsync(LaboratoryStudy.Staff, $"{LaboratoryStudy.Study}/laboratories");
        var (foreign, none) = (await study.Site.GetAsync(LaboratoryStudy.Monitor, $"{LaboratoryStudy.Study}/laboratories/LAB.2/ranges"), await study.Site.GetAsync(LaboratoryStudy.Monitor, $"{LaboratoryStudy.Study}/laboratories/LAB.9/ranges"));
        var file = System.Text.Encoding.UTF8.GetString(await study.BytesAsync($"{LaboratoryStudy.Study}/laboratory-ranges/export", LaboratoryStudy.Staff));

        Assert.Equal([LaboratoryStudy.Central], own.EnumerateArray().Select(laboratory => laboratory.GetProperty("laboratoryOid").GetString()));
        Assert.Equal((404, 404), (foreign.Status, none.Status));
        Assert.DoesNotContain("LAB.2", file, StringComparison.Ordinal);
        foreach (var grant in new[] { LaboratoryStudy.Staff, LaboratoryStudy.Monitor, $"data-manager@{SiteStudy.Study}@{SiteStudy.Site}", "auditor" })
            Assert.Equal((403, 403, 403), ((await study.AddAsync("1", "2", grant: grant)).Status, (await study.MakeAsync("L.9", grant: grant)).Status, (await study.SettleAsync(1, grant: grant)).Status));
    }

    [Fact]
    public async Task Settle_OverADecisionThatWasNotSeen_IsRefused()
    {
        await using var study = await LaboratoryStudy.StartAsync();

        Assert.Equal(409, (await study.SettleAsync(seen: 0)).Status);
        Assert.Equal(422, (await study.SettleAsync(1, sources: new { birthItemOid = "I.SEX" })).Status);
        Assert.Equal(422, (await study.SettleAsync(1, sources: new { sexItemOid = "I.NONE" })).Status);
        Assert.Equal(2, (await study.SettleAsync(1)).Body.GetProperty("number").GetInt32());
    }
}

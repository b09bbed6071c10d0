using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Laboratories;

/// <summary>What ranges do to queries, locks, blinding, devices and exports.</summary>
public sealed class LaboratoryEffectTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Submit_OutOfRange_AsksWhereTheStudySaysSo(bool asks, int asked)
    {
        await using var study = await GivenAsync(asks: asks);

        await study.SubmitAsync();

        Assert.Equal(asked, await study.Cdms.ReadAsync(db => db.DataQueries.CountAsync(query => query.State == "Open" && query.CheckKey == "lab-range: High")));
        await study.EnterAsync("I.K", "5", LaboratoryForms.Unit, seen: 2, reason: "Misread");
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.DataQueries.CountAsync(query => query.State == "Open")));
    }

    [Fact]
    public async Task Change_TheSexAfterSubmission_AsksAboutTheResult()
    {
        await using var study = await LaboratoryStudy.StartAsync(asks: true);
        await study.AddAsync("3.5", "9", sex: "M");
        await study.AddAsync("3.5", "5", sex: "F");
        await study.EnterAsync("I.DAY", "2024-05-01");
        await study.EnterAsync("I.K", "8", LaboratoryForms.Unit);
        await study.SubmitAsync();

        await study.EnterAsync("I.SEX", "F", formOid: LaboratoryForms.DemographyOid);

        Assert.Equal("I.K", await study.Cdms.ReadAsync(db => db.DataQueries.Select(query => query.ItemOid).SingleAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Lock_AForm_KeepsRangeAndFlagWhateverComesAfter(DatabaseProvider provider)
    {
        await using var study = await GivenAsync(provider, sex: "M");
        await study.EnterAsync("I.SEX", "M", formOid: LaboratoryForms.DemographyOid);
        var (status, _) = await study.Site.PostAsync(LaboratoryStudy.Manager, $"{LaboratoryStudy.Study}/locks", new { kind = "Locked", reason = "r", subjectKey = LaboratoryStudy.Subject, studyEventOid = "SE.1", formOid = LaboratoryForms.ResultsOid });
        study.Cdms.Clock.Advance(TimeSpan.FromMinutes(1));

        await study.EnterAsync("I.SEX", "F", formOid: LaboratoryForms.DemographyOid, seen: 1);
        var id = await study.Cdms.ReadAsync(db => db.LaboratoryRanges.Select(range => range.Id).SingleAsync());
        await study.EndAsync(id, null);
        await study.SettleAsync(1, sources: new { });
        await study.MakeAsync("LAB.2");

        Assert.Equal((201, ("3.5", "High")), (status, (await study.ShownAsync())!.Value));
    }

    [Theory]
    [InlineData("I.K")]
    [InlineData("I.DAY")]
    [InlineData("I.SEX")]
    public async Task Read_WithoutTheClass_ShowsNoRangeOfTheItemNorOneThatTellsOfIt(string item)
    {
        await using var study = await GivenAsync(sex: "M");
        await study.EnterAsync("I.SEX", "M", formOid: LaboratoryForms.DemographyOid);
        Assert.NotNull(await study.ShownAsync());

        await study.BlindAsync(item, item == "I.SEX" ? LaboratoryForms.DemographyOid : LaboratoryForms.ResultsOid);
        var (_, pack) = await study.Site.GetAsync(LaboratoryStudy.Staff, $"{LaboratoryStudy.Path}/entry");
        var (_, ranges) = await study.Site.GetAsync(LaboratoryStudy.Manager, $"{LaboratoryStudy.Study}/laboratories/{LaboratoryStudy.Central}/ranges");

        Assert.Null(await study.ShownAsync());
        Assert.DoesNotContain("\"low\":\"3.5\"", pack.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(item == "I.K" ? 0 : 1, ranges.GetProperty("total").GetInt32());
        Assert.DoesNotContain("3.5", await ExportAsync(study), StringComparison.Ordinal);
        if (item == "I.K")
            Assert.Equal("unknown-item", (await study.AddAsync("1", "2", validFrom: "2030-01-01")).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task TakeAlong_ASubject_BringsTheRangesOfItsSiteAlone()
    {
        await using var study = await GivenAsync();
        await study.Site.MakeSiteAsync("SITE.2");
        await study.MakeAsync("LAB.2", ["SITE.2"]);
        await study.AddAsync("1", "2", laboratory: "LAB.2");

        var (_, pack) = await study.Site.GetAsync(LaboratoryStudy.Staff, $"{LaboratoryStudy.Path}/entry");

        var laboratories = pack.GetProperty("laboratories");
        Assert.Equal([LaboratoryStudy.Central], laboratories.GetProperty("laboratoryOids").EnumerateArray().Select(oid => oid.GetString()));
        Assert.Equal("3.5", laboratories.GetProperty("ranges").EnumerateArray().Single().GetProperty("low").GetString());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Export_AsTables_HasTheRangeThatWasUsed(DatabaseProvider provider)
    {
        await using var study = await GivenAsync(provider);

        Assert.Contains("IG.LB,,I.K,9,MU.MMOL,High,LAB.C,3.5,5.1,MU.MMOL,,,,2020-01-01,", await ExportAsync(study), StringComparison.Ordinal);
    }

    /// <summary>Potassium of 9 on 2024-05-01, with a range up to 5.1.</summary>
    private static async Task<LaboratoryStudy> GivenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool asks = false, string? sex = null)
    {
        var study = await LaboratoryStudy.StartAsync(provider, asks);
        await study.AddAsync("3.5", "5.1", sex: sex);
        await study.EnterAsync("I.DAY", "2024-05-01");
        await study.EnterAsync("I.K", "9", LaboratoryForms.Unit);
        return study;
    }

    private static async Task<string> ExportAsync(LaboratoryStudy study)
    {
        using var zip = new ZipArchive(new MemoryStream(await study.BytesAsync($"{LaboratoryStudy.Study}/clinical-data/export?format=csv")));
        using var text = new StreamReader((zip.Entries.SingleOrDefault(entry => entry.FullName == "TEST-LaboratoryResults.csv") ?? zip.Entries[0]).Open());
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

using System.IO.Compression;
using Forms;
using Tests.Cdms.Exchange.Workbooks;
using Tests.Cdms.Support;

namespace Tests.Cdms.Exchange;

/// <summary>A value in one of several units stands as it was entered, and beside it in the first unit of its item.</summary>
public sealed class ConvertedUnitTests
{
    [Fact]
    public async Task Enter_InPounds_StandsAsEnteredAndInKilogramsBesideIt()
    {
        await using var study = await StartAsync();
        await EnterAsync(study, "154", "MU.LB");

        var (_, form) = await study.Site.GetAsync(EntryStudy.Staff, $"{EntryStudy.Path}/visits/SE.1/forms/{Given.FormOid}");
        var item = form.GetProperty("items")[0];
        var (_, history) = await study.Site.GetAsync(EntryStudy.Staff, $"{EntryStudy.Path}/visits/SE.1/forms/{Given.FormOid}/history?itemGroupOid=IG.VS&itemOid=I.SYSBP");

        Assert.Equal(("154", "MU.LB"), (item.GetProperty("value").GetString(), item.GetProperty("measurementUnitOid").GetString()));
        Assert.Equal(("69.85", "MU.KG"), (item.GetProperty("standard").GetProperty("value").GetString(), item.GetProperty("standard").GetProperty("measurementUnitOid").GetString()));
        Assert.DoesNotContain("69.85", history.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("IG.VS.I.SYSBP,IG.VS.I.SYSBP.UNIT,IG.VS.I.SYSBP.STD,IG.VS.I.SYSBP.STD.UNIT", await CsvAsync(study), StringComparison.Ordinal);
        Assert.Contains(",154,MU.LB,69.85,MU.KG", await CsvAsync(study), StringComparison.Ordinal);
        Assert.Contains(ReadBook.Of((await study.ExportAsync("xlsx")).Body)[1].Rows, row => row.Contains("69.85"));
        Assert.DoesNotContain("69.85", await TextAsync(study), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-9", "MU.LB", ",-9,MU.LB,,")]
    [InlineData("70.50", "MU.KG", ",70.50,MU.KG,70.50,MU.KG")]
    [InlineData("11", "MU.JIN", ",11,MU.JIN,,")]
    public async Task Export_OfWhatDoesNotConvert_LeavesTheColumnsEmpty(string value, string unit, string expected)
    {
        await using var study = await StartAsync();
        await EnterAsync(study, value, unit);

        Assert.Contains(expected, await CsvAsync(study), StringComparison.Ordinal);
    }

    private static async Task<ExchangeStudy> StartAsync()
    {
        var site = await SiteStudy.StartAsync(outline: plan => MissingDataCodes.Set(plan, [new("-9")]));
        var form = EntryStudy.Form();
        await site.ReceiveAsync(1, form with
        {
            ItemDefs = [new ItemDef { Oid = "I.SYSBP", Name = "Weight", DataType = "float", MeasurementUnitRefs = [.. new[] { "MU.KG", "MU.LB", "MU.JIN" }.Select(oid => new MeasurementUnitRef { MeasurementUnitOid = oid })] }, .. form.ItemDefs.Skip(1)],
            MeasurementUnits = [new() { Oid = "MU.JIN", Name = "근" }, new() { Oid = "MU.KG", Name = "kg" }, new() { Oid = "MU.LB", Name = "Pounds", Aliases = [new Alias { Context = "UCUM", Name = "[lb_av]" }] }],
        });
        await site.MakeSiteAsync();
        await site.ActivateAsync(1);
        Assert.Equal(201, (await site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = EntryStudy.Subject })).Status);
        return new(site);
    }

    private static async Task EnterAsync(ExchangeStudy study, string value, string unit)
    {
        var (status, answer) = await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = study.Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = Given.FormOid,
            changes = new[] { new { itemGroupOid = "IG.VS", itemOid = "I.SYSBP", value, measurementUnitOid = unit, @base = 0 } },
        });
        Assert.Equal((200, 0), (status, answer.GetProperty("conflicts").GetArrayLength()));
    }

    private static async Task<string> CsvAsync(ExchangeStudy study)
    {
        using var zip = new ZipArchive((await study.ExportAsync("csv")).Body);
        using var text = new StreamReader(zip.Entries.Single(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)).Open());
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextAsync(ExchangeStudy study) => System.Text.Encoding.UTF8.GetString((await study.ExportAsync()).Body.ToArray());
}

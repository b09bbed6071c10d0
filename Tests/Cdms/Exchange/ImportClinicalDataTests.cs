using System.Text;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange;

/// <summary>Files come in once, are judged as entry is, and lose nothing.</summary>
public sealed class ImportClinicalDataTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_TheSameFileTwiceAndBrokenOff_ChangesNothingTwice(DatabaseProvider provider)
    {
        await using var study = await ExchangeStudy.StartAsync(provider);
        var whole = ExchangeStudy.File(ExchangeStudy.Pressure("120")).Replace("</ClinicalData>", ExchangeStudy.Subject(ExchangeStudy.Pressure("not a number"), "S-2") + "</ClinicalData>", StringComparison.Ordinal);

        var (broken, problem) = await study.ImportAsync(whole[..whole.IndexOf("not a", StringComparison.Ordinal)]);
        var (status, first) = await study.ImportAsync(whole);
        var stored = await StoredAsync(study);
        var (_, second) = await study.ImportAsync(whole);

        Assert.Equal((422, "not-well-formed", 1), (broken, problem.GetProperty("code").GetString(), ExchangeStudy.Count(problem.GetProperty("report"), "valuesSaved")));
        Assert.Equal((200, 1, 1, 1, 0), (status, ExchangeStudy.Count(first, "valuesImportedBefore"), ExchangeStudy.Count(first, "conflicts"), ExchangeStudy.Count(first, "subjectsMade"), ExchangeStudy.Count(first, "valuesSaved")));
        Assert.Equal((2, 0, 0), (ExchangeStudy.Count(second, "valuesImportedBefore"), ExchangeStudy.Count(second, "conflicts"), ExchangeStudy.Count(second, "subjectsMade")));
        Assert.Equal((2, 1, 1, 2), stored);
        Assert.Equal(stored, await StoredAsync(study));
    }

    [Theory]
    [InlineData(null, "S-2", "data-locked")]
    [InlineData("S-1", "S-1", "data-locked")]
    public async Task Import_IntoWhatIsLocked_IsReportedAndChangesNothing(string? kept, string subject, string code)
    {
        await using var study = await ExchangeStudy.StartAsync();
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));
        await study.Site.PostAsync(ExchangeStudy.Manager, $"{ExchangeStudy.Base}/locks", new { kind = "Locked", reason = "Data base lock", subjectKey = kept });

        var (status, report) = await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("130"), subject, "FILE.2"));

        Assert.Equal((200, 1), (status, ExchangeStudy.Count(report, "subjectsRefused")));
        Assert.Contains(code, report.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["S-1"], await study.Cdms.ReadAsync(db => db.Subjects.Select(row => row.SubjectKey).ToListAsync()));
        Assert.Equal("120", await study.Cdms.ReadAsync(db => db.ItemValues.Select(value => value.Value).SingleAsync()));
    }

    [Fact]
    public async Task Import_AboveTheLimit_NamesTheSetting()
    {
        await using var study = await ExchangeStudy.StartAsync(configure: services => services.Configure<EnvironmentOptions>(options => options.MaxImportBytes = 100));

        var (status, problem) = await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));

        Assert.Equal((413, "file-too-large"), (status, problem.GetProperty("code").GetString()));
        Assert.Contains("Cdms:MaxImportBytes", problem.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.Subjects.CountAsync()));
    }

    [Fact]
    public async Task Import_OverValues_GoesOverImportedOnesAndNeverOverAPersons()
    {
        await using var study = await ExchangeStudy.StartAsync();
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));

        var (_, over) = await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("121"), file: "FILE.2"));
        var (entered, _) = await study.Site.PostAsync(EntryStudy.Staff, $"{ExchangeStudy.Base}/subjects/S-1/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = study.Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = "F.VS", changes = new[] { new { itemGroupOid = "IG.VS", itemOid = "I.SYSBP", value = "130", @base = 2 } },
        });
        var (_, last) = await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("122"), file: "FILE.3"));

        Assert.Equal((1, 200, 1, "changed-meanwhile"), (ExchangeStudy.Count(over, "valuesSaved"), entered, ExchangeStudy.Count(last, "conflicts"), last.GetProperty("findings")[0].GetProperty("code").GetString()));
        Assert.Contains("S-1|SE.1[-]|F.VS[-]|IG.VS[-]|I.SYSBP=130|False|", await study.ValuesAsync());
    }

    [Fact]
    public async Task Import_KeysAndRecordsOfAnotherSystem_ComeOutAgainAndAreNoneOfOurs()
    {
        await using var study = await ExchangeStudy.StartAsync();
        var file = ExchangeStudy.File("""
            <Annotation SeqNum="1"><Comment>seen</Comment></Annotation><ItemGroupData ItemGroupOID="IG.VS" ItemGroupRepeatKey="1"><ItemData ItemOID="I.SYSBP" Value="120"><AuditRecord><UserRef UserOID="U.9"/></AuditRecord></ItemData><ItemData ItemOID="I.POS" IsNull="Yes"/></ItemGroupData>
            <ItemGroupData ItemGroupOID="IG.LOG" ItemGroupRepeatKey="LINE B"><ItemData ItemOID="I.TEXT" Value=" b "/></ItemGroupData><ItemGroupData ItemGroupOID="IG.LOG" ItemGroupRepeatKey="1"><ItemData ItemOID="I.TEXT" Value="a"/></ItemGroupData>
            <ItemGroupData ItemGroupOID="IG.LOG"><ItemData ItemOID="I.TEXT" Value="c"/></ItemGroupData><ItemGroupData ItemGroupOID="IG.GONE"><ItemData ItemOID="I.GONE" Value="d"/></ItemGroupData>
            """);
        var read = await ClinicalLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)));

        await study.ImportAsync(file);
        var (_, form) = await study.Site.GetAsync(ExchangeStudy.Manager, $"{ExchangeStudy.Base}/subjects/S-1/visits/SE.1/forms/F.VS");
        var (_, records) = await study.Site.GetAsync(ExchangeStudy.Manager, $"{ExchangeStudy.Base}/subjects/S-1/imported-records");

        foreach (var format in new[] { "odm132", "odm20" })
        {
            var again = await ClinicalLines.ReadAsync((await study.ExportAsync(format)).Body);
            Assert.Equal(ClinicalLines.Values(read), ClinicalLines.Values(again));
            Assert.Equal(ClinicalLines.Records(read, false), ClinicalLines.Records(again, true));
        }
        Assert.Equal(["1", "2", "3"], form.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("itemOid").GetString() == "I.TEXT").Select(item => item.GetProperty("itemGroupRepeatKey").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["Annotation", "AuditRecord", "ItemData"], records.EnumerateArray().Select(record => record.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("?site=SITE.9", "data-manager", 404, "unknown-site")]
    [InlineData("?site=SITE.1", "data-manager@S.1@SITE.1", 200, null)]
    [InlineData("?site=SITE.1", "site-staff@S.1@SITE.1", 403, "not-permitted")]
    [InlineData("?site=SITE.1", "auditor", 403, "not-permitted")]
    public async Task Import_ByRoleAndSite_IsForWhoMay(string query, string grant, int status, string? code)
    {
        await using var study = await ExchangeStudy.StartAsync();

        var (answer, body) = await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")), grant, query);

        Assert.Equal((status, code), (answer, body.TryGetProperty("code", out var found) ? found.GetString() : null));
    }

    [Fact]
    public async Task Import_WhatCannotGoIn_IsToldAndTheRestGoesIn()
    {
        await using var study = await ExchangeStudy.StartAsync();
        var file = ExchangeStudy.File(ExchangeStudy.Pressure("120"), place: """<SiteRef LocationOID="SITE.9"/>""").Replace("</ClinicalData>",
            ExchangeStudy.Subject(ExchangeStudy.Pressure("120"), new string('k', 200)) + ExchangeStudy.Subject(ExchangeStudy.Pressure("120"), "S-3") + "</ClinicalData><ClinicalData StudyOID=\"ST.X\" MetaDataVersionOID=\"M\">" + ExchangeStudy.Subject("", "S-4") + "</ClinicalData>", StringComparison.Ordinal);

        var (status, report) = await study.ImportAsync(file);
        var (_, imports) = await study.Site.GetAsync(ExchangeStudy.Manager, $"{ExchangeStudy.Base}/clinical-data/imports");

        Assert.Equal((200, 1, 3), (status, ExchangeStudy.Count(report, "subjects"), ExchangeStudy.Count(report, "subjectsRefused")));
        Assert.Equal(["not-storable", "other-study", "unknown-site"], report.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "error").Select(finding => finding.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal((1, "FILE.1 2026-01-01T00:00:00"), (imports.GetProperty("total").GetInt32(), imports.GetProperty("items")[0].GetProperty("sourceFile").GetString()));
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ODM>&b;</ODM>""", 422, "dtd-prohibited")]
    [InlineData("{}", 422, "not-xml")]
    [InlineData("", 422, "file-empty")]
    public async Task Import_WhatIsNoClinicalData_IsRefused(string file, int status, string code)
    {
        await using var study = await ExchangeStudy.StartAsync();

        var (answer, problem) = await study.ImportAsync(file);

        Assert.Equal((status, code), (answer, problem.GetProperty("code").GetString()));
    }

    private static Task<(int, int, int, int)> StoredAsync(ExchangeStudy study) => study.Cdms.ReadAsync(async db => (await db.Subjects.CountAsync(), await db.ItemChanges.CountAsync(), await db.EntryConflicts.CountAsync(), await db.EntryOperations.CountAsync()));
}

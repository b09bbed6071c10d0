using Forms;
using Forms.Odm;

namespace Tests.Forms.Corpus;

public sealed class CorpusReportTests
{
    [Fact]
    public async Task Read_OfCdash_TellsOrphans()
    {
        var report = (await CorpusFile.ReadAsync("odm13/cdash-ecrf-22-forms.xml")).Report;

        var orphans = report.Findings.Where(finding => finding.Code is ImportFindings.Orphan).CountBy(finding => finding.Kind).ToDictionary();
        Assert.Equal((22, 120), (orphans["FormDef"], orphans["ItemDef"]));
    }

    [Fact]
    public async Task Read_OfMultilingualStudy_CountsEmptyTexts() =>
        Assert.Equal(148, CountOf(await CorpusFile.ReadAsync("odm13/multilang-en-fr-de-ko-it.xml"), ImportFindings.EmptyText));

    [Fact]
    public async Task Read_OfOpenClinica_GivesSitesTheVisitsOfTheirParent()
    {
        var studies = (await CorpusFile.ReadAsync("odm13/openclinica-juno-full-extract.xml")).Studies;

        Assert.Equal(["S_THEJUNOD", "S_101", "S_102", "S_103", "S_104", "S_105"], studies.Select(study => study.StudyOid));
        Assert.Equal([20, 0, 0, 0, 0, 0], studies.Select(study => study.Forms.Count));
        Assert.All(studies, study => Assert.Equal(6, study.StudyEvents.Count));
        Assert.Equal(["SE_INITIALVISIT", "SE_1WEEKFU"], studies[1].StudyEvents.Take(2).Select(visit => visit.Oid));
    }

    [Fact]
    public async Task Read_OfNoNamespace_GivesBothFormsToTheirStudies()
    {
        var import = await CorpusFile.ReadAsync("odm13/multi-study-multi-version.xml");

        Assert.Equal(["TEMPLATE_ST_01/FORM_VD_1", "ST_1_1/FORM_DEAN_1"], import.Studies.SelectMany(study => study.Forms).Select(form => $"{form.StudyOid}/{form.FormDef.Oid}"));
        Assert.Equal(1, CountOf(import, ImportFindings.NoNamespace));
        Assert.Equal("ST_2_1", import.Studies[2].StudyOid);
        Assert.Equal("SE_VIZIT1", Assert.Single(import.Studies[2].StudyEvents).Oid);
    }

    [Fact]
    public async Task Read_OfRedcapAttachments_KeepsThem()
    {
        var import = await CorpusFile.ReadAsync("odm13/redcap-econsent-attachments-html.xml");

        Assert.Equal(4, CountOf(import, ImportFindings.Attachment));
        Assert.Contains(import.Studies[0].Forms.SelectMany(form => form.ItemDefs).SelectMany(item => item.Vendor.Elements), element => string.Equals(element.Name, "Attachment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_OfTheSameFormInTwoFiles_GivesOneHash() =>
        Assert.Equal(await HashesOf("odm13/cdisc360i-vital-signs.xml"), await HashesOf("odm13-versions/vital-signs-2025-09-15.xml"));

    [Fact]
    public async Task Read_OfTwoVersionsOfAForm_GivesTwoHashes() =>
        Assert.NotEqual(await HashesOf("odm13-versions/vital-signs-2025-08-07.xml"), await HashesOf("odm13-versions/vital-signs-2025-09-15.xml"));

    private static int CountOf(OdmImport import, string code) =>
        import.Report.Findings.Where(finding => string.Equals(finding.Code, code, StringComparison.Ordinal)).Sum(finding => finding.Count);

    private static async Task<string[]> HashesOf(string file) =>
        [.. (await CorpusFile.ReadAsync(file)).Studies.SelectMany(study => study.Forms).Select(form => ContentHash.Of(CanonicalJson.Serialize(form)))];
}

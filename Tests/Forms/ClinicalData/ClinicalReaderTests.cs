using Forms.ClinicalData;
using Forms.Odm;
using Tests.Forms.Odm;

namespace Tests.Forms.ClinicalData;

/// <summary>What the reader of clinical data keeps, tells and refuses.</summary>
public sealed class ClinicalReaderTests
{
    private const string Item = """<StudyEventData StudyEventOID="SE"><FormData FormOID="F"><ItemGroupData ItemGroupOID="IG"><ItemData ItemOID="I" Value="1"/></ItemGroupData></FormData></StudyEventData>""";

    [Fact]
    public async Task Read_RecordsAndVendorContent_AreKeptWhereTheyStood()
    {
        var (subjects, _) = await ClinicalText.ReadAsync(ClinicalText.Odm("""
            <SubjectData SubjectKey="S" xmlns:v="urn:v" v:Sex="m"><SiteRef LocationOID="L"/><StudyEventData StudyEventOID="SE"><FormData FormOID="F"><Signature ID="x"/><ItemGroupData ItemGroupOID="IG">
            <ItemData ItemOID="I" Value="1" IsNull="No"><AuditRecord><UserRef UserOID="U"/></AuditRecord><v:Log/></ItemData></ItemGroupData>stray</FormData></StudyEventData></SubjectData>
            """));
        var form = subjects[0].Visits[0].Forms[0];

        Assert.Equal("L", subjects[0].SiteOid);
        Assert.Contains("v:Sex=\"m\"", Assert.Single(subjects[0].Kept).Xml, StringComparison.Ordinal);
        Assert.Equal(["Signature", "text"], form.Kept.Select(kept => kept.Kind));
        Assert.Equal(["AuditRecord", "Log"], form.Groups[0].Items[0].Kept.Select(kept => kept.Kind));
    }

    [Fact]
    public async Task Read_WhatBelongsToNoSubject_IsTold()
    {
        var (_, report) = await ClinicalText.ReadAsync(ClinicalText.Odm($"""<SubjectData SubjectKey="">{Item}</SubjectData><AuditRecord/>""").Replace("</ODM>", "<Association/></ODM>", StringComparison.Ordinal));

        Assert.Equal(["key-missing", "not-imported", "not-read"], report.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Write_CharactersThatXmlHasNot_ComeBack()
    {
        var (subjects, _) = await ClinicalText.ReadAsync(ClinicalText.Odm($"""<SubjectData SubjectKey="S">{Item}</SubjectData>"""));
        var form = subjects[0].Visits[0].Forms[0];
        var odd = subjects[0] with { Visits = [subjects[0].Visits[0] with { Forms = [form with { Groups = [form.Groups[0] with { Items = [form.Groups[0].Items[0] with { Value = "a\u0001\r\n\t<b>" }] }] }] }] };

        foreach (var version in Enum.GetValues<OdmFileVersion>())
            Assert.Equal(ClinicalText.LinesOf([odd]), ClinicalText.LinesOf((await ClinicalText.ReadAsync(ClinicalText.Write([odd], version))).Subjects));
    }

    [Theory]
    [InlineData("", OdmRefusals.Empty)]
    [InlineData("a,b", OdmRefusals.NotXml)]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><ODM>&b;</ODM>""", OdmRefusals.DtdProhibited)]
    [InlineData("""<!DOCTYPE ODM SYSTEM "odm1-1-0.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><ODM>&x;</ODM>""", OdmRefusals.DtdProhibited)]
    [InlineData("<html/>", OdmRefusals.NotOdm)]
    [InlineData("""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2"/>""", ClinicalFindings.NoClinicalData)]
    [InlineData("""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2"><ClinicalData><SubjectData>""", OdmRefusals.NotWellFormed)]
    public async Task Read_WhatIsNoClinicalData_IsRefused(string file, string code)
    {
        var refused = await Assert.ThrowsAsync<OdmRefusedException>(() => ClinicalText.ReadAsync(file));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task Read_OneSubjectWithoutEnd_IsRefusedBeforeMemoryEnds()
    {
        var small = new ClinicalReaderOptions { MaxSubjectElements = 100, MaxSubjectCharacters = 1000, MaxTokenBytes = 20_000, MaxDepth = 20 };
        string[] files =
        [
            string.Concat(Enumerable.Repeat(Item, 50)), $"""<StudyEventData StudyEventOID="{new string('x', 2000)}"/>""", $"""<StudyEventData StudyEventOID="{new string('x', 50_000)}"/>""",
            string.Concat(Enumerable.Repeat("<a>", 30)) + string.Concat(Enumerable.Repeat("</a>", 30)),
        ];

        var codes = new List<string>();
        foreach (var file in files)
            codes.Add((await Assert.ThrowsAsync<OdmRefusedException>(() => ClinicalText.ReadAsync(ClinicalText.Odm($"""<SubjectData SubjectKey="S">{file}</SubjectData>"""), small))).Code);

        Assert.Equal([ClinicalFindings.SubjectTooLarge, ClinicalFindings.SubjectTooLarge, OdmRefusals.TooLarge, OdmRefusals.TooDeep], codes);
    }

    [Fact]
    public async Task Read_EndlessFile_GivesSubjectBySubject()
    {
        var reader = new ClinicalDataReader(ClinicalReaderOptions.Default);
        await using var endless = new EndlessOdm();

        var count = 0;
        await foreach (var _ in reader.ReadAsync(endless, TestContext.Current.CancellationToken))
        {
            if (++count == 5000)
                break;
        }

        Assert.Equal(5000, count);
        Assert.InRange(endless.Position, 5000 * 29L, 5000 * 29L + 100_000);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5.2", "-5.2")]
    [InlineData("-5,2", "\"'-5,2\"")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData(null, "")]
    public void Csv_OfAText_RunsNothing(string? value, string field)
    {
        using var text = new StringWriter();
        new CsvTable(text).Write([value, "x"]);

        Assert.Equal($"{field},x\r\n", text.ToString());
    }
}

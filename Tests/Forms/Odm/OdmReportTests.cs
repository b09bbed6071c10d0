using System.Text.Json;
using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class OdmReportTests
{
    [Fact]
    public async Task Read_OfUnresolvedReferences_KeepsAndTellsThem()
    {
        const string Item = """<ItemDef OID="I" Name="n" DataType="text"><CodeListRef CodeListOID="CL.NONE"/></ItemDef>""";
        var import = await OdmText.ReadAsync(OdmText.Whole(item: Item));

        var form = import.Studies[0].Forms[0];
        Assert.Equal("CL.NONE", form.ItemDefs[0].CodeListRef!.CodeListOid);
        Assert.Empty(form.CodeLists);
        var finding = Assert.Single(import.Report.Of(ImportFindings.Unresolved));
        Assert.Equal(("CodeList", "CL.NONE", 2), (finding.Kind, finding.Oid, finding.Line));
        Assert.Contains("ItemDef 'I'", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfEqualDuplicate_KeepsOneAndTells()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole(OdmText.Item));

        Assert.Single(import.Studies[0].Forms[0].ItemDefs);
        Assert.Equal("I", Assert.Single(import.Report.Of(ImportFindings.DuplicateEqual)).Oid);
    }

    [Fact]
    public async Task Read_OfDifferentDuplicates_IsRefusedWithEveryOne()
    {
        var refusal = await OdmText.RefuseAsync(OdmText.Whole("""<ItemDef OID="I" Name="other" DataType="text"/>""" + "\n" + """<FormDef OID="F" Name="other" Repeating="No"/>"""));

        Assert.Equal(OdmRefusals.Invalid, refusal.Code);
        Assert.Equal(("I", 2), (refusal.Oid, refusal.Line));
        Assert.Equal([("I", 2), ("F", 3)], refusal.Report!.Of(ImportFindings.DuplicateDifferent).Select(finding => (finding.Oid!, finding.Line!.Value)));
    }

    [Theory]
    [InlineData("""OID="" """)]
    [InlineData("""OID="  " """)]
    [InlineData("")]
    public async Task Read_OfEmptyOid_IsRefused(string oid)
    {
        var refusal = await OdmText.RefuseAsync(OdmText.Whole($"""<ItemDef {oid} Name="n" DataType="text"/>"""));

        Assert.Equal(OdmRefusals.Invalid, refusal.Code);
        Assert.Contains("give it an OID", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfTooLongOid_IsRefused() =>
        Assert.Single((await OdmText.RefuseAsync(OdmText.Whole($"""<ItemDef OID="{new string('x', 401)}" Name="n" DataType="text"/>"""))).Report!.Of(ImportFindings.OidTooLong));

    [Fact]
    public async Task Read_OfOrphans_TellsThem()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole("""<ItemDef OID="X" Name="x" DataType="text"/><CodeList OID="CL" Name="c" DataType="text"/>"""));

        Assert.Equal(["FormDef F", "ItemDef X", "CodeList CL"], import.Report.Of(ImportFindings.Orphan).Select(finding => $"{finding.Kind} {finding.Oid}"));
    }

    [Fact]
    public async Task Read_OfFormThatAVisitRefersTo_IsNoOrphan()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole("""<StudyEventDef OID="SE" Name="v" Repeating="No" Type="Scheduled"><FormRef FormOID="F" Mandatory="Yes" OrderNumber="1"/></StudyEventDef>"""));

        Assert.Empty(import.Report.Of(ImportFindings.Orphan));
        Assert.Equal("F", import.Studies[0].StudyEvents[0].FormRefs[0].FormOid);
    }

    [Fact]
    public async Task Read_OfClinicalData_TellsThatTheyAreNotImported()
    {
        var import = await OdmText.ReadAsync(OdmText.File(OdmText.Study(OdmText.Form + OdmText.Group + OdmText.Item) + """<ClinicalData StudyOID=""><SubjectData SubjectKey="1"/><SubjectData SubjectKey="2"/></ClinicalData><v:x/>"""));

        Assert.Equal(["ClinicalData", "x"], import.Report.Of(ImportFindings.NotImported).Select(finding => finding.Kind));
        Assert.Contains("2 subjects", import.Report.Of(ImportFindings.NotImported).First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfMoreFindingsThanListed_CountsTheRest()
    {
        var refs = string.Concat(Enumerable.Range(0, 10).Select(i => $"""<ItemRef ItemOID="N{i}" Mandatory="No" OrderNumber="{i}"/>"""));
        var import = await OdmText.ReadAsync(OdmText.Whole(group: $"""<ItemGroupDef OID="IG" Name="g" Repeating="No">{refs}</ItemGroupDef>"""), new OdmReaderOptions { MaxFindingsPerCode = 3 });

        Assert.Equal(3, import.Report.Of(ImportFindings.Unresolved).Count());
        Assert.Equal(7, import.Report.Of(ImportFindings.More).First(finding => string.Equals(finding.Kind, ImportFindings.Unresolved, StringComparison.Ordinal)).Count);
    }

    [Fact]
    public async Task Report_AsJson_ReadsBack()
    {
        var report = (await OdmText.ReadAsync(OdmText.Whole())).Report;

        var json = JsonSerializer.Serialize(report, JsonSerializerOptions.Web);

        Assert.Contains("\"severity\":\"info\"", json, StringComparison.Ordinal);
        Assert.Equal(report.Findings, JsonSerializer.Deserialize<ImportReport>(json, JsonSerializerOptions.Web)!.Findings);
    }
}

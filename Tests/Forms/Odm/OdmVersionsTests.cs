using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class OdmVersionsTests
{
    private const string Units = """<BasicDefinitions><MeasurementUnit OID="MU" Name="kg"/></BasicDefinitions>""";
    private const string UnitItem = """<ItemDef OID="I" Name="first" DataType="text"><MeasurementUnitRef MeasurementUnitOID="MU"/></ItemDef>""";

    private static string Include(string study, string version) => $"""<Include StudyOID="{study}" MetaDataVersionOID="{version}"/>""";

    [Fact]
    public async Task Read_OfIncludeFromAnotherStudy_ResolvesThereOwnFirst()
    {
        var template = OdmText.Study(OdmText.Group + UnitItem + OdmText.Form, "T", "TM", Units);
        var own = OdmText.Study(Include("T", "TM") + OdmText.Form.Replace("OID=\"F\"", "OID=\"F2\"", StringComparison.Ordinal) + """<ItemGroupDef OID="IG" Name="own" Repeating="No"><ItemRef ItemOID="I" Mandatory="No" OrderNumber="1"/></ItemGroupDef>""", "S", "M");

        var import = await OdmText.ReadAsync(OdmText.File(template + own));

        Assert.Equal(["F"], import.Studies[0].Forms.Select(form => form.FormDef.Oid));
        var form = Assert.Single(import.Studies[1].Forms);
        Assert.Equal(("S", "F2", "own", "first", "kg"), (form.StudyOid, form.FormDef.Oid, form.ItemGroupDefs[0].Name, form.ItemDefs[0].Name, form.MeasurementUnits[0].Name));
        Assert.Empty(import.Report.Of(ImportFindings.Unresolved));
    }

    [Fact]
    public async Task Read_OfSeveralVersions_TakesTheFormFromTheLastThatDefinesIt()
    {
        var second = OdmText.Version(Include("S", "M") + OdmText.Form.Replace("Name=\"Form\"", "Name=\"Second\"", StringComparison.Ordinal), "M2");
        var import = await OdmText.ReadAsync(OdmText.File(OdmText.Study(OdmText.Form + OdmText.Group + OdmText.Item).Replace("</Study>", second + "</Study>", StringComparison.Ordinal)));

        var study = Assert.Single(import.Studies);
        Assert.Equal("M2", study.MetaDataVersionOid);
        var form = Assert.Single(study.Forms);
        Assert.Equal(("Second", "IG", "I"), (form.FormDef.Name, form.ItemGroupDefs[0].Oid, form.ItemDefs[0].Oid));
    }

    [Fact]
    public async Task Read_OfLaterVersionThatRedefinesAnItem_TellsThatTheFormStays()
    {
        var second = OdmText.Version(Include("S", "M") + """<ItemDef OID="I" Name="later" DataType="text"/>""", "M2");
        var import = await OdmText.ReadAsync(OdmText.File(OdmText.Study(OdmText.Form + OdmText.Group + OdmText.Item).Replace("</Study>", second + "</Study>", StringComparison.Ordinal)));

        Assert.Equal("Item", import.Studies[0].Forms[0].ItemDefs[0].Name);
        Assert.Equal("F", Assert.Single(import.Report.Of(ImportFindings.LaterContent)).Oid);
    }

    [Fact]
    public async Task Read_OfIncludeOfNothing_IsAcceptedWithWarning()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole(Include("X", "Y")));

        Assert.Equal(FindingSeverity.Warning, Assert.Single(import.Report.Of(ImportFindings.IncludeUnresolved)).Severity);
    }

    [Fact]
    public async Task Read_OfIncludeCircle_IsRefused()
    {
        var refusal = await OdmText.RefuseAsync(OdmText.File(OdmText.Study(Include("S2", "M2") + OdmText.Form) + OdmText.Study(Include("S", "M"), "S2", "M2")));

        Assert.NotEmpty(refusal.Report!.Of(ImportFindings.IncludeCircle));
    }

    [Fact]
    public async Task Read_OfTwoStudiesWithOneOid_IsRefused() =>
        Assert.Equal(OdmRefusals.Invalid, (await OdmText.RefuseAsync(OdmText.File(OdmText.Study(OdmText.Form) + OdmText.Study("")))).Code);

    [Fact]
    public async Task Read_OfProtocol_OrdersTheVisitsByIt()
    {
        const string Visits = """<Protocol><StudyEventRef StudyEventOID="B" OrderNumber="1" Mandatory="Yes"/><StudyEventRef StudyEventOID="A" OrderNumber="2" Mandatory="Yes"/></Protocol><StudyEventDef OID="X" Name="x" Repeating="No" Type="Common"/><StudyEventDef OID="A" Name="a" Repeating="No" Type="Scheduled"/><StudyEventDef OID="B" Name="b" Repeating="No" Type="Scheduled"/>""";
        var study = (await OdmText.ReadAsync(OdmText.Whole(Visits))).Studies[0];

        Assert.Equal(["B", "A", "X"], study.StudyEvents.Select(visit => visit.Oid));
        Assert.Equal(("n", "d", "p"), (study.Name, study.Description, study.ProtocolName));
    }
}

using Forms;
using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class Odm20ReaderTests
{
    private const string Item = """<ItemDef OID="I" Name="i" DataType="decimal"/>""";
    private const string Items = """<ItemGroupDef OID="IG" Name="g" Repeating="Simple" Type="Section"><ItemRef ItemOID="I" Mandatory="Yes" OrderNumber="1"/></ItemGroupDef>""";
    private const string Form = """<ItemGroupDef OID="F" Name="f" Repeating="No" Type="Form"><ItemGroupRef ItemGroupOID="IG" Mandatory="Yes" OrderNumber="1"/></ItemGroupDef>""";

    [Fact]
    public async Task Read_OfForm_GivesTheModelOf13()
    {
        var form = await FormAsync(Form + Items + Item);

        Assert.Equal(("F", "IG", true, "float"), (form.FormDef.Oid, form.FormDef.ItemGroupRefs[0].ItemGroupOid, form.ItemGroupDefs[0].Repeating, form.ItemDefs[0].DataType));
        Assert.True(form.FormDef.Vendor.IsEmpty && form.ItemGroupDefs[0].Vendor.IsEmpty && form.ItemDefs[0].Vendor.IsEmpty);
    }

    [Fact]
    public async Task Read_OfNestedGroups_TakesTheirItemsUpInOrderAndKeepsTheGroups()
    {
        const string Section = """<ItemGroupDef OID="IG" Name="g" Repeating="No" Type="Section"><ItemGroupRef ItemGroupOID="B" Mandatory="Yes" OrderNumber="3" CollectionExceptionConditionOID="C"/><ItemGroupRef ItemGroupOID="A" Mandatory="Yes" OrderNumber="1"/><ItemRef ItemOID="I2" Mandatory="No" OrderNumber="2"/></ItemGroupDef>""";
        const string Concepts = """<ItemGroupDef OID="A" Name="a" Repeating="No" Type="Concept"><ItemRef ItemOID="I1" Mandatory="Yes" OrderNumber="1"/></ItemGroupDef><ItemGroupDef OID="B" Name="b" Repeating="No" Type="Concept"><ItemRef ItemOID="I3" Mandatory="Yes" OrderNumber="1"/></ItemGroupDef>""";

        var group = Assert.Single((await FormAsync(Form + Section + Concepts)).ItemGroupDefs);

        Assert.Equal(["I1 1 ", "I2 2 ", "I3 3 C"], group.ItemRefs.Select(item => $"{item.ItemOid} {item.OrderNumber} {item.CollectionExceptionConditionOid}"));
        Assert.Equal(["ItemGroupRef", "ItemGroupRef", "ItemGroupDef", "ItemGroupDef"], group.Vendor.Elements.Select(element => element.Name));
    }

    [Fact]
    public async Task Read_OfItemsInAForm_MakesAGroupOfThem()
    {
        var form = await FormAsync("""<ItemGroupDef OID="F" Name="f" Repeating="No" Type="Form"><ItemRef ItemOID="I" Mandatory="Yes" OrderNumber="1"/></ItemGroupDef>""" + Item);

        Assert.Equal(("F.ITEMS", "I"), (Assert.Single(form.ItemGroupDefs).Oid, Assert.Single(form.ItemDefs).Oid));
        Assert.Equal("F.ITEMS", form.FormDef.ItemGroupRefs[0].ItemGroupOid);
    }

    [Fact]
    public async Task Read_OfGroupThatHoldsItself_IsReadOnceWithWarning()
    {
        const string Circle = """<ItemGroupDef OID="IG" Name="g" Repeating="No" Type="Section"><ItemRef ItemOID="I" Mandatory="Yes"/><ItemGroupRef ItemGroupOID="IG" Mandatory="Yes"/></ItemGroupDef>""";

        var import = await ReadAsync(Form + Circle + Item);

        Assert.Single(import.Studies[0].Forms[0].ItemGroupDefs[0].ItemRefs);
        Assert.Contains(import.Report.Of(ImportFindings.Unresolved), finding => finding.Text.Contains("holds it in turn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_OfWhatTheModelHasNoPlaceFor_KeepsItAndTells()
    {
        const string Rich = """<ItemDef OID="I" Name="i" DataType="float" CommentOID="C"><Prompt><TranslatedText Type="text/plain">p</TranslatedText></Prompt><Coding Code="c"/></ItemDef>""";

        var import = await ReadAsync(Form + Items.Replace("\"Simple\"", "\"Static\"", StringComparison.Ordinal) + Rich + """<WhereClauseDef OID="W"/>""");

        var form = import.Studies[0].Forms[0];
        Assert.Equal(["Prompt", "Coding"], form.ItemDefs[0].Vendor.Elements.Select(element => element.Name));
        Assert.Equal(["CommentOID=C", "DataType=float"], form.ItemDefs[0].Vendor.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"));
        Assert.Equal("Static", Assert.Single(form.ItemGroupDefs[0].Vendor.Attributes).Value);
        Assert.Equal("WhereClauseDef", Assert.Single(import.Studies[0].MetaDataVersionVendor.Elements).Name);
        Assert.Equal(FindingSeverity.Info, import.Report.Of(ImportFindings.Kept20).First().Severity);
    }

    [Fact]
    public async Task Read_OfCodesAndTexts_GivesThoseOf13()
    {
        const string More = """<ItemDef OID="I" Name="i" DataType="text"><Question><TranslatedText xml:lang="en" Type="text/plain">q</TranslatedText></Question><RangeCheck><FormalExpression Context="c"><Code> x </Code></FormalExpression></RangeCheck><CodeListRef CodeListOID="CL"/></ItemDef><CodeList OID="CL" Name="c" DataType="text"><CodeListItem CodedValue="1"/></CodeList>""";

        var form = await FormAsync(Form + Items + More);

        var item = form.ItemDefs[0];
        Assert.Equal(("q", true, " x "), (item.Question!.Texts[0].Text, item.Question.Texts[0].Vendor.IsEmpty, item.RangeChecks[0].FormalExpressions[0].Text));
        Assert.Equal("1", Assert.Single(form.CodeLists[0].EnumeratedItems).CodedValue);
    }

    [Fact]
    public async Task Read_OfVisit_RefersToForms()
    {
        var study = (await ReadAsync("""<Description><TranslatedText Type="text/plain">about</TranslatedText></Description><StudyEventDef OID="V" Name="v" Repeating="No" Type="Scheduled"><ItemGroupRef ItemGroupOID="F" Mandatory="Yes"/></StudyEventDef>""" + Form + Items + Item)).Studies[0];

        Assert.Equal("F", Assert.Single(study.StudyEvents[0].FormRefs).FormOid);
        Assert.Equal(("n", "p", "about"), (study.Name, study.ProtocolName, study.MetaDataVersionDescription));
    }

    private static Task<OdmImport> ReadAsync(string definitions) =>
        OdmText.ReadAsync($"""<ODM xmlns="http://www.cdisc.org/ns/odm/v2.0" ODMVersion="2.0"><Study OID="S" StudyName="n" ProtocolName="p"><MetaDataVersion OID="M" Name="m">{definitions}</MetaDataVersion></Study></ODM>""");

    private static async Task<FormDefinition> FormAsync(string definitions) => (await ReadAsync(definitions)).Studies[0].Forms[0];
}

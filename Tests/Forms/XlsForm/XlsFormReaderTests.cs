using Forms;
using Forms.Surveys;

namespace Tests.Forms.XlsForm;

public sealed class XlsFormReaderTests
{
    [Theory]
    [InlineData("text", "text")]
    [InlineData("integer", "integer")]
    [InlineData("decimal", "float")]
    [InlineData("date", "date")]
    [InlineData("dateTime", "datetime")]
    [InlineData("note", "text")]
    [InlineData("select_one yes_no", "text")]
    [InlineData("select one from yes_no", "text")]
    [InlineData("select_one  yes_no or_other", "text")]
    [InlineData("select_one_from_file a.csv", "text")]
    [InlineData("calculate", "text")]
    [InlineData("start", "datetime")]
    public async Task Read_OfType_GivesTheDataTypeAndKeepsTheType(string type, string dataType)
    {
        var item = Assert.Single((await WorkbookText.ReadFormAsync($"{type}|x|Label", "choice|yes_no|1|Yes")).ItemDefs);

        Assert.Equal(("f.x", "x", dataType), (item.Oid, item.Name, item.DataType));
        Assert.Contains($">{type}</Column>", item.Vendor.Elements[0].Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfChoices_GivesOneListForAllQuestionsThatAskForIt()
    {
        var form = await WorkbookText.ReadFormAsync("select_one l|a|A", "select_one l|b|B", "choice|l|1,\"a\"|Yes, \"surely\"", "choice|l|2|No");

        Assert.Equal("f.choices.l", Assert.Single(form.CodeLists).Oid);
        Assert.Equal(["1,\"a\"=Yes, \"surely\"", "2=No"], form.CodeLists[0].CodeListItems.Select(item => $"{item.CodedValue}={item.Decode?.Texts[0].Text}"));
        Assert.All(form.ItemDefs, item => Assert.Equal("f.choices.l", item.CodeListRef?.CodeListOid));
    }

    [Fact]
    public async Task Read_OfSeveralChoices_GivesAnItemForEach()
    {
        var form = await WorkbookText.ReadFormAsync("select_multiple l|a|Which?||||yes", "choice|l|x y|XY", "choice|l|z|Z");

        Assert.Equal(["f.a___x y boolean Which? XY", "f.a___z boolean Which? Z"], form.ItemDefs.Select(item => $"{item.Oid} {item.DataType} {item.Question?.Texts[0].Text} {item.Description?.Texts[0].Text}"));
        Assert.All(form.ItemGroupDefs[0].ItemRefs, reference => Assert.False(reference.Mandatory));
    }

    [Fact]
    public async Task Read_OfListOfFiveThousand_KeepsEach()
    {
        var choices = Enumerable.Range(1, 5000).Select(code => $"choice|l|{code}|Choice {code}");

        var form = await WorkbookText.ReadFormAsync(["select_one l|a|A", .. choices]);

        Assert.Equal(5000, form.CodeLists[0].CodeListItems.Count);
        Assert.Empty(FormStructure.Check(form));
    }

    [Fact]
    public async Task Read_OfGroups_LaysThemSideBySide()
    {
        var form = await WorkbookText.ReadFormAsync(
            "text|a|A", "begin group|g|Group g|${a} = 'x'", "text|b|B", "begin_group|h||${b} = 'y'", "text|c|C", "end group", "text|d|D", "end_group", "text|e|E");

        Assert.Equal(["f.ITEMS", "f.g", "f.h", "f.g.2", "f.ITEMS.2"], form.FormDef.ItemGroupRefs.Select(reference => reference.ItemGroupOid));
        Assert.Equal(["f.ITEMS: f.a", "f.ITEMS.2: f.e", "f.g: f.b", "f.g.2: f.d", "f.h: f.c"], form.ItemGroupDefs.Select(group => $"{group.Oid}: {string.Join(", ", group.ItemRefs.Select(item => item.ItemOid))}"));
        Assert.Equal("(/data/a = 'x') and (/data/g/b = 'y')", form.ConditionDefs.Single(condition => condition.Oid == "f.h.relevant").Vendor.Attributes[0].Value);
        Assert.Equal("Group g", form.ItemGroupDefs.Single(group => group.Oid == "f.g").Name);
    }

    [Fact]
    public async Task Read_OfRepeat_KeepsItsQuestionsTogether()
    {
        var import = await WorkbookText.ReadAsync("begin repeat|r|R", "text|a|A", "begin group|g|G|${a} = 'x'", "text|b|B|${a} = 'y'", "end group", "text|c|C", "begin repeat|s|S", "text|d|D", "end repeat", "end repeat");

        var form = Assert.Single(import.Study.Forms);
        Assert.Equal(["f.r: f.a, f.b, f.c", "f.s: f.d"], form.ItemGroupDefs.Select(group => $"{group.Oid}: {string.Join(", ", group.ItemRefs.Select(item => item.ItemOid))}"));
        Assert.All(form.ItemGroupDefs, group => Assert.True(group.Repeating));
        Assert.Equal("(/data/r/a = 'x') and (/data/r/a = 'y')", form.ConditionDefs.Single(condition => condition.Oid == "f.b.relevant").Vendor.Attributes[0].Value);
        Assert.Equal("""<Group xmlns="urn:study-forms:survey:1" Path="r.g" Relevant="/data/r/a = 'x'"><Label>G</Label></Group>""", Assert.Single(form.FormDef.Vendor.Elements).Xml);
        Assert.Single(import.Report.Findings, finding => finding.Code is SurveyFindings.RepeatInRepeat && finding.Line == 8);
    }

    [Fact]
    public async Task Read_OfNameInTwoGroups_NamesTheGroupInTheSecondOid()
    {
        var form = await WorkbookText.ReadFormAsync("begin group|g|G", "text|x|X", "end group", "begin group|h|H", "text|x|X", "text|y|Y|/data/h/x = '1'", "end group");

        Assert.Equal(["f.h.x", "f.x", "f.y"], form.ItemDefs.Select(item => item.Oid));
        Assert.Contains("f.h.x", Assert.Single(form.ConditionDefs[0].FormalExpressions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfEveryKind_GivesAFormThatCanBeInstalled()
    {
        var form = await WorkbookText.ReadFormAsync("integer|a|A||. > 0||yes", "select_one l|b|مرحبا <script>alert(1)</script>|${a} > 1", "select_multiple l|c|C", "calculate|d|||| ${a} * 2", "choice|l|1|‏واحد");

        Assert.Empty(FormStructure.Check(form));
        Assert.Equal(form, CanonicalJson.Deserialize(CanonicalJson.Serialize(form)));
        Assert.Equal("مرحبا <script>alert(1)</script>", form.ItemDefs[1].Question?.Texts[0].Text);
        Assert.True(form.ItemGroupDefs[0].ItemRefs[0].Mandatory);
    }
}

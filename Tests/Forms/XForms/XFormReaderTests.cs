using System.Text;
using Forms;
using Forms.Importing;
using Forms.Surveys;

namespace Tests.Forms.XForms;

public sealed class XFormReaderTests
{
    [Theory]
    [InlineData("string", "text")]
    [InlineData("int", "integer")]
    [InlineData("xsd:decimal", "float")]
    [InlineData("dateTime", "datetime")]
    [InlineData("date", "date")]
    [InlineData("boolean", "boolean")]
    [InlineData("geopoint", "text")]
    public async Task Read_OfType_GivesTheDataTypeAndKeepsTheType(string type, string dataType)
    {
        var form = await XFormText.ReadFormAsync("<x/>", $"<bind nodeset=\"/data/x\" type=\"{type}\" required=\"true()\"/>", "<input ref=\"/data/x\" appearance=\"w1\"><label>X</label><hint>Look</hint></input>");

        var item = Assert.Single(form.ItemDefs);
        Assert.Equal(("f.x", dataType, "X"), (item.Oid, item.DataType, item.Question?.Texts[0].Text));
        Assert.True(form.ItemGroupDefs[0].ItemRefs[0].Mandatory);
        Assert.Equal([$"type={type}", "element=input", "appearance=w1", "=Look"], item.Vendor.Elements.Select(Kept));
    }

    [Fact]
    public async Task Read_OfTextsInLanguages_GivesEach()
    {
        const string Texts = """<itext><translation lang="Español (es)"><text id="x:label"><value>Edad de <output value="/data/n"/></value></text></translation><translation lang="English (en)"><text id="x:label"><value>Age</value><value form="image">jr://a.png</value></text></translation></itext>""";

        var form = await XFormText.ReadFormAsync("<n/><x/>", "", "<input ref=\"/data/x\"><label ref=\"jr:itext('x:label')\"/></input>", Texts);

        Assert.Equal(["es: Edad de ${n}", "en: Age"], form.ItemDefs[1].Question!.Texts.Select(text => $"{text.Language}: {text.Text}"));
        Assert.Contains("jr://a.png", form.FormDef.Vendor.Elements[1].Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfChoices_GivesThemFromItemsAndInstances()
    {
        const string List = "<instance><data id=\"f\"><a/><b/><c/></data></instance><instance id=\"l\"><root><item><name>1</name><label>One</label><region>N</region></item><item><name>2</name><label>Two</label></item></root></instance>";
        const string Set = "<itemset nodeset=\"instance('l')/root/item[region = 'N']\"><value ref=\"name\"/><label ref=\"label\"/></itemset>";

        var form = await XFormText.ReadFormAsync("", "", $"<select1 ref=\"/data/a\"><label>A</label><item><label>Yes, \"sure\"</label><value>y</value></item></select1><select1 ref=\"/data/b\">{Set}</select1><select ref=\"/data/c\">{Set}</select>", List);

        Assert.Equal(["f.choices.a: y=Yes, \"sure\"", "f.choices.l: 1=One 2=Two"], form.CodeLists.Select(list => $"{list.Oid}: {string.Join(' ', list.CodeListItems.Select(item => $"{item.CodedValue}={item.Decode?.Texts[0].Text}"))}"));
        Assert.Equal(["f.a text", "f.b text", "f.c___1 boolean", "f.c___2 boolean"], form.ItemDefs.Select(item => $"{item.Oid} {item.DataType}"));
    }

    [Fact]
    public async Task Read_OfGroupsAndRepeats_FollowsTheBody()
    {
        var form = await XFormText.ReadFormAsync(
            "<r jr:template=\"\"><b/></r><r><b/></r><g><c/></g><a/><d/>", "<bind nodeset=\"/data/g\" relevant=\"/data/a = '1'\"/><bind nodeset=\"/data/d\" calculate=\"/data/a\"/>",
            "<group ref=\"/data/g\"><label>G</label><input ref=\"c\"><label>C</label></input></group><group ref=\"/data/r\"><label>R</label><repeat nodeset=\"/data/r\"><input ref=\"/data/r/b\"/></repeat></group><input ref=\"/data/a\"/>");

        Assert.Equal(["f.g", "f.r", "f.ITEMS"], form.FormDef.ItemGroupRefs.Select(reference => reference.ItemGroupOid));
        Assert.Equal(["f.ITEMS: f.a, f.d", "f.g: f.c", "f.r: f.b repeating"], form.ItemGroupDefs.Select(group => $"{group.Oid}: {string.Join(", ", group.ItemRefs.Select(item => item.ItemOid))}{(group.Repeating == true ? " repeating" : "")}"));
        Assert.Equal("f.g.relevant", form.FormDef.ItemGroupRefs[0].CollectionExceptionConditionOid);
    }

    [Fact]
    public async Task Read_OfBinds_TranslatesAndKeepsTheXPath()
    {
        var form = await XFormText.ReadFormAsync("<a/><b/>", "<bind nodeset=\"/data/a\" type=\"int\"/><bind nodeset=\"/data/b\" type=\"int\" relevant=\"../a &gt; 1\" constraint=\". &lt; /data/a\" jr:constraintMsg=\"Less\"/>", "");

        Assert.Equal("not ([f.a] is known and [f.a] > 1)", form.ConditionDefs[0].FormalExpressions[0].Text);
        var check = Assert.Single(form.ItemDefs[1].RangeChecks);
        Assert.Equal(["[f.b] < [f.a]", ". < /data/a"], check.FormalExpressions.Select(expression => expression.Text));
        Assert.Equal("Less", check.ErrorMessage?.Texts[0].Text);
        Assert.Empty(FormStructure.Check(form));
    }

    [Theory]
    [InlineData("<h:html xmlns:h='http://www.w3.org/1999/xhtml'>", FormFileKind.XForm)]
    [InlineData("<?xml version='1.0'?><!-- <ODM> --><html>", FormFileKind.XForm)]
    [InlineData("<!DOCTYPE html><html>", FormFileKind.XForm)]
    [InlineData("<ODM><html>", FormFileKind.Odm)]
    [InlineData("html,form", FormFileKind.RedCapDictionary)]
    [InlineData("PK\u0003\u0004", FormFileKind.XlsForm)]
    public async Task Open_OfFile_TellsWhatItIsByItsBeginning(string begin, FormFileKind kind) =>
        Assert.Equal(kind, (await FileOfForms.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(begin)), TestContext.Current.CancellationToken)).Kind);

    [Theory]
    [InlineData("<html><head/></html>", FileRefusals.NotXForm)]
    [InlineData("<html><head><model/></head></html>", FileRefusals.NotXForm)]
    [InlineData("<html><head><model><instance><data id='f'/></instance></model></head></html>", FileRefusals.NoForms)]
    [InlineData("<html><head></html>", "not-well-formed")]
    [InlineData("<!DOCTYPE html [<!ENTITY a 'b'>]><html>&a;</html>", "dtd-prohibited")]
    public async Task Read_OfWhatIsNoXForm_IsRefused(string xml, string code) => Assert.Equal(code, (await XFormText.RefuseAsync(xml)).Code);

    [Fact]
    public async Task Read_BeyondALimit_IsRefused()
    {
        var xml = XFormText.Form("<a/>", "", "<input ref=\"/data/a\"/>");

        Assert.Equal(FileRefusals.TooLarge, (await XFormText.RefuseAsync(xml, new() { MaxBytes = 100 })).Code);
        Assert.Equal(FileRefusals.TooLarge, (await XFormText.RefuseAsync(xml, new() { MaxElements = 5 })).Code);
        Assert.Equal("file-too-deep", (await XFormText.RefuseAsync(xml, new() { MaxDepth = 3 })).Code);
    }

    [Theory]
    [InlineData("<a/><a/>", "<input ref=\"/data/a\"/>", SurveyFindings.NameTwice)]
    [InlineData("<a/>", "<input ref=\"/data/b\"/>", SurveyFindings.NodeMissing)]
    [InlineData("<a/>", "<select1 ref=\"/data/a\"/>", SurveyFindings.ListMissing)]
    [InlineData("<a/>", "<select1 ref=\"/data/a\"><item><label>A</label></item></select1>", SurveyFindings.ChoiceEmpty)]
    [InlineData("<a/>", "<select1 ref=\"/data/a\"><item><value>1</value></item><item><value>1</value></item></select1>", SurveyFindings.ChoiceTwice)]
    public async Task Read_OfBadForm_IsRefusedWithLineAndColumn(string nodes, string body, string code)
    {
        var refusal = await XFormText.RefuseAsync(XFormText.Form(nodes, "", body));

        Assert.Equal(FileRefusals.Invalid, refusal.Code);
        Assert.Contains(refusal.Report!.Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal) && finding is { Line: >= 4, Column: > 1 });
    }

    private static string Kept(VendorElement element)
    {
        var xml = System.Xml.Linq.XElement.Parse(element.Xml);
        return $"{(string?)xml.Attribute("Name")}={xml.Value}";
    }
}

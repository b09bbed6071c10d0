using System.Text;
using Forms;
using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class OdmReaderTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("shift_jis")]
    [InlineData("euc-kr")]
    public async Task Read_OfAnyEncoding_GivesTheSameText(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var xml = OdmText.Whole(item: """<ItemDef OID="I" Name="血" DataType="text"/>""").Replace("version=\"1.0\"", $"version=\"1.0\" encoding=\"{name}\"", StringComparison.Ordinal);

        var import = await OdmText.ReadAsync([.. encoding.Preamble, .. encoding.GetBytes(xml)]);

        Assert.Equal("血", import.Studies[0].Forms[0].ItemDefs[0].Name);
    }

    [Fact]
    public async Task Read_OfTexts_NeverAltersThem()
    {
        const string Item = """<ItemDef OID="I" Name=" n " DataType="text"><Question><TranslatedText xml:lang="en">  &lt;b&gt; two<![CDATA[ <i> ]]>&#xFEFF;&#13;&#10; <!-- no --> end  </TranslatedText><TranslatedText>   </TranslatedText></Question></ItemDef>""";

        var item = (await OdmText.ReadFormAsync(OdmText.Whole(item: Item))).ItemDefs[0];

        Assert.Equal(" n ", item.Name);
        Assert.Equal("  <b> two <i> \uFEFF\r\n  end  ", item.Question!.Texts[0].Text);
        Assert.Equal(new TranslatedText { Text = "   " }, item.Question.Texts[1]);
    }

    [Fact]
    public async Task Read_OfValuesThatDoNotFit_KeepsThemAside()
    {
        const string Item = """<ItemDef OID="I" Name="n" DataType="number" Length="8.2" SignificantDigits="2" Colour="red"/>""";
        var import = await OdmText.ReadAsync(OdmText.Whole(item: Item, group: OdmText.Group.Replace("Mandatory=\"Yes\"", "Mandatory=\"yes\"", StringComparison.Ordinal)));

        var form = import.Studies[0].Forms[0];
        Assert.Equal("number", form.ItemDefs[0].DataType);
        Assert.Null(form.ItemDefs[0].Length);
        Assert.Equal(2, form.ItemDefs[0].SignificantDigits);
        Assert.Equal([new("", "Colour", "red"), new("", "Length", "8.2")], form.ItemDefs[0].Vendor.Attributes);
        Assert.Equal([new("", "Mandatory", "yes")], form.ItemGroupDefs[0].ItemRefs[0].Vendor.Attributes);
        Assert.Equal(["ItemDef/@Colour", "ItemDef/@Length", "ItemRef/@Mandatory"], import.Report.Of(ImportFindings.UnknownAttribute).Select(finding => finding.Kind).Order());
    }

    [Fact]
    public async Task Read_OfVendorContent_KeepsItAsItCame()
    {
        const string Item = """<ItemDef OID="I" Name="n" DataType="text" v:Note="a &amp; b"><Question v:q="1"><v:No x:z="2" b="1" xmlns:x="urn:x" a="&quot;">7 &lt; 8<!-- c --><x:in/></v:No></Question></ItemDef>""";

        var item = (await OdmText.ReadFormAsync(OdmText.Whole(item: Item))).ItemDefs[0];

        Assert.Equal([new("urn:vendor", "Note", "a & b")], item.Vendor.Attributes);
        Assert.Equal([new("urn:vendor", "q", "1")], item.Question!.Vendor.Attributes);
        Assert.Equal([new("urn:vendor", "No", """<v:No xmlns:v="urn:vendor" xmlns:x="urn:x" a="&quot;" b="1" x:z="2">7 &lt; 8<x:in></x:in></v:No>""")], item.Question.Vendor.Elements);
    }

    [Fact]
    public async Task Read_OfOdmElementAtTheWrongPlace_KeepsItAndTells()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole(item: """<ItemDef OID="I" Name="n" DataType="text"><Question/><Question><TranslatedText>2</TranslatedText></Question></ItemDef>"""));

        var element = Assert.Single(import.Studies[0].Forms[0].ItemDefs[0].Vendor.Elements);
        Assert.Equal("Question", element.Name);
        Assert.Contains(">2</TranslatedText>", element.Xml, StringComparison.Ordinal);
        Assert.Equal("I", Assert.Single(import.Report.Of(ImportFindings.UnknownElement)).Oid);
    }

    [Fact]
    public async Task Read_WithoutOrderNumbers_KeepsDocumentOrder()
    {
        const string Group = """<ItemGroupDef OID="IG" Name="g" Repeating="No"><ItemRef ItemOID="Z" Mandatory="No"/><ItemRef ItemOID="I" Mandatory="No" OrderNumber="1"/></ItemGroupDef>""";
        var form = await OdmText.ReadFormAsync(OdmText.Whole("""<ItemDef OID="Z" Name="z" DataType="text"/>""", group: Group));

        Assert.Equal(["Z", "I"], form.ItemGroupDefs[0].ItemRefs.InOrder().Select(reference => reference.ItemOid));
    }

    [Fact]
    public async Task Read_WithOrderNumbers_OrdersByThem()
    {
        const string Group = """<ItemGroupDef OID="IG" Name="g" Repeating="No"><ItemRef ItemOID="Z" Mandatory="No" OrderNumber="2"/><ItemRef ItemOID="I" Mandatory="No" OrderNumber="1"/></ItemGroupDef>""";
        var form = await OdmText.ReadFormAsync(OdmText.Whole("""<ItemDef OID="Z" Name="z" DataType="text"/>""", group: Group));

        Assert.Equal(["I", "Z"], form.ItemGroupDefs[0].ItemRefs.InOrder().Select(reference => reference.ItemOid));
    }

    [Theory]
    [InlineData("""xmlns="https://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2" """, ImportFindings.MistypedNamespace)]
    [InlineData("""ODMVersion="1.3" """, ImportFindings.NoNamespace)]
    [InlineData("""xmlns="http://www.cdisc.org/ns/odm/v1.3" """, ImportFindings.UnusualVersion)]
    [InlineData("""xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.9" """, ImportFindings.UnusualVersion)]
    public async Task Read_OfNearMiss_IsAcceptedWithWarning(string attributes, string code)
    {
        var import = await OdmText.ReadAsync(OdmText.File(OdmText.Study(OdmText.Form + OdmText.Group + OdmText.Item), attributes));

        Assert.Equal(FindingSeverity.Warning, Assert.Single(import.Report.Of(code)).Severity);
        Assert.Equal(await OdmText.ReadFormAsync(OdmText.Whole()), Assert.Single(import.Studies[0].Forms));
    }

    [Fact]
    public async Task Read_OfPrefixedOdm_ReadsTheSame()
    {
        var prefixed = OdmText.Whole().Replace("<", "<o:", StringComparison.Ordinal).Replace("<o:/", "</o:", StringComparison.Ordinal).Replace("<o:?", "<?", StringComparison.Ordinal).Replace("xmlns=", "xmlns:o=", StringComparison.Ordinal);

        Assert.Equal(await OdmText.ReadFormAsync(OdmText.Whole()), await OdmText.ReadFormAsync(prefixed));
    }
}

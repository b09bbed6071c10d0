using System.Text;
using Forms;

namespace Tests.Forms.Canonical;

public sealed class CanonicalJsonTests
{
    private static readonly string Small = Encoding.UTF8.GetString(CanonicalJson.Serialize(SmallForm.Create()));

    // Never to change: hashes that were published stay what they are.
    private const string Golden =
        """{"formatVersion":1,"studyOid":"S.1","formDef":{"oid":"F.VS","name":"Vital signs","repeating":false,"description":{"texts":[{"lang":"en","text":"Vital signs"}]},"itemGroupRefs":[{"itemGroupOid":"IG.VS","orderNumber":1,"mandatory":true}]},"itemGroupDefs":[{"oid":"IG.VS","name":"Vital signs","repeating":false,"itemRefs":[{"itemOid":"I.SYSBP","mandatory":true},{"itemOid":"I.POS","mandatory":false}]}],"itemDefs":[{"oid":"I.POS","name":"Position","dataType":"text","length":1,"codeListRef":{"codeListOid":"CL.POS"}},{"oid":"I.SYSBP","name":"Systolic <BP>","dataType":"integer","length":3,"question":{"texts":[{"lang":"ko","text":"수축기 혈압"}]},"measurementUnitRefs":[{"measurementUnitOid":"MU.MMHG"}],"rangeChecks":[{"comparator":"LE","softHard":"Soft","checkValues":[{"value":"300"}],"errorMessage":{"texts":[{"text":"Too high?\r\n"}]}}]}],"codeLists":[{"oid":"CL.POS","name":"Position","dataType":"text","codeListItems":[{"codedValue":"S","rank":1.5,"decode":{"texts":[{"lang":"en","text":"Sitting"}]}},{"codedValue":"U","decode":{"texts":[{"lang":"en","text":"Supine"}]}}]}],"measurementUnits":[{"oid":"MU.MMHG","name":"mmHg","symbol":{"texts":[{"lang":"en","text":"mmHg"}]}}]}""";

    [Fact]
    public void Serialize_OfSmallForm_GivesTheGoldenBytesAndHash()
    {
        Assert.Equal(Golden, Small);
        Assert.Equal("sha256:3abf621476eea4a9b6332cfc8250ba834bf3cbb7c71efc558c8195c6f38cfcc9", ContentHash.Of(Encoding.UTF8.GetBytes(Golden)));
    }

    [Theory]
    [InlineData("{\"formatVersion\":1,", "{\"formatVersion\":2,", "$.formatVersion")]
    [InlineData("{\"formatVersion\":1,", "{", "$.formatVersion")]
    [InlineData("\"length\":3", "\"length\":\"3\"", "$.itemDefs[1].length")]
    [InlineData("\"length\":3", "\"length\":3.5", "$.itemDefs[1].length")]
    [InlineData("\"length\":3", "\"length\":3e0", "$.itemDefs[1].length")]
    [InlineData("\"rank\":1.5", "\"rank\":1.50", "$.codeLists[0].codeListItems[0].rank")]
    [InlineData("\"length\":3", "\"colour\":3", "$.itemDefs[1].colour")]
    [InlineData("\"length\":3", "\"length\":3,\"length\":3", "$.itemDefs[1].length")]
    [InlineData("\"length\":3", "\"length\":null", "$.itemDefs[1].length")]
    [InlineData("\"repeating\":false,\"description\"", "\"repeating\":\"No\",\"description\"", "$.formDef.repeating")]
    [InlineData("\"oid\":\"F.VS\",\"name\":\"Vital signs\"", "\"name\":\"Vital signs\",\"oid\":\"F.VS\"", "$.formDef.oid")]
    [InlineData("수축기", "\\uC218축기", "$.itemDefs[1].question.texts[0].text")]
    [InlineData("300", "3\\u0000", "$.itemDefs[1].rangeChecks[0].checkValues[0].value")]
    [InlineData("300", "3\\uD800", "$")]
    [InlineData("300", "3\\u00000", "$.itemDefs[1].rangeChecks[0].checkValues[0].value")]
    [InlineData("300", "3\\/00", "$.itemDefs[1].rangeChecks[0].checkValues[0].value")]
    [InlineData("\\r\\n", "\\r\\u000a", "$.itemDefs[1].rangeChecks[0].errorMessage.texts[0].text")]
    [InlineData("\\r\\n", "\\u001F", "$.itemDefs[1].rangeChecks[0].errorMessage.texts[0].text")]
    [InlineData("\"rank\":1.5", "\"rank\":15e-1", "$.codeLists[0].codeListItems[0].rank")]
    [InlineData("\"rank\":1.5", "\"rank\":-0", "$.codeLists[0].codeListItems[0].rank")]
    [InlineData("\"length\":3", "\"length\":-0", "$.itemDefs[1].length")]
    [InlineData("\"length\":3", "\"length\":2147483648", "$.itemDefs[1].length")]
    [InlineData("\"codeListRef\":{\"codeListOid\"", "\"roles\":[],\"codeListRef\":{\"codeListOid\"", "$.itemDefs[0].codeListRef")]
    [InlineData("\"F.VS\",\"name\"", "\"F.VS\",\"\\u006eame\"", "$.formDef.name")]
    [InlineData("\"oid\":\"MU.MMHG\"", "\"oid\":null", "$.measurementUnits[0].oid")]
    [InlineData("\"oid\":\"MU.MMHG\",", "", "$.measurementUnits[0].oid")]
    [InlineData("\"mandatory\":false}", "\"mandatory\":false,\"colour\":}", "$")]
    [InlineData("\"mandatory\":false}", "\"mandatory\":false,}", "$")]
    [InlineData(",\"measurementUnits\"", ", \"measurementUnits\"", "$.codeLists")]
    public void Deserialize_OfWhatIsNotCanonical_IsRefusedWithItsPlace(string part, string replacement, string path)
    {
        Assert.Contains(part, Small, StringComparison.Ordinal);
        var changed = Encoding.UTF8.GetBytes(Small.Replace(part, replacement, StringComparison.Ordinal));

        var exception = Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(changed));

        Assert.Equal(path, exception.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"formatVersion\":1}")]
    public void Deserialize_OfNoDocument_IsRefused(string text) =>
        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("}")]
    [InlineData("{}")]
    public void Deserialize_OfMoreThanTheDocument_IsRefused(string more)
    {
        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(Encoding.UTF8.GetBytes(Small + more)));
        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(Encoding.UTF8.GetBytes(more + Small)));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Deserialize_OfNoUnicode_IsRefused(byte[] bytes)
    {
        var at = Small.IndexOf("Vital", StringComparison.Ordinal);
        byte[] damaged = [.. Encoding.UTF8.GetBytes(Small[..at]), .. bytes, .. Encoding.UTF8.GetBytes(Small[at..])];

        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(damaged));
    }

    [Fact]
    public void Deserialize_OfUnsortedDefinitions_IsRefused()
    {
        var first = Small.IndexOf("{\"oid\":\"I.POS\"", StringComparison.Ordinal);
        var second = Small.IndexOf(",{\"oid\":\"I.SYSBP\"", StringComparison.Ordinal);
        var end = Small.IndexOf("],\"codeLists\"", StringComparison.Ordinal);
        var swapped = Small[..first] + Small[(second + 1)..end] + "," + Small[first..second] + Small[end..];

        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(Encoding.UTF8.GetBytes(swapped)));
    }

    [Theory]
    [InlineData(new[] { 'a', 0, 'b' }, "U+0000 at character 2")]
    [InlineData(new[] { 0xD83D }, "U+D83D) at character 1")]
    [InlineData(new[] { 'o', 'k', 0xDE00, 0xD83D }, "U+DE00) at character 3")]
    public void Serialize_OfTextThatCannotBeStored_IsRefusedWithItsPlace(int[] codeUnits, string fault)
    {
        var text = new string([.. codeUnits.Select(unit => (char)unit)]);
        var form = SmallForm.Create();
        form = form with { FormDef = form.FormDef with { Name = text } };

        var exception = Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Serialize(form));

        Assert.Equal("$.formDef.name", exception.Path);
        Assert.Contains(fault, exception.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_OfAnyText_KeepsItToTheCharacter()
    {
        const string Text = "\uFEFF lines\r\nand\ttabs \u0001 <b>&amp;</b> \"q\" \\ / \u2028 😀 e\u0301 ";
        var form = SmallForm.Create();
        form = form with { FormDef = form.FormDef with { Name = Text } };

        Assert.Equal(Text, CanonicalJson.Deserialize(CanonicalJson.Serialize(form)).FormDef.Name);
    }
}

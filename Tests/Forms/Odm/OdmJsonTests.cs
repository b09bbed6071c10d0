using System.Text;
using System.Text.Json;
using Forms;
using Forms.Importing;
using Forms.Odm;

namespace Tests.Forms.Odm;

/// <summary>ODM 2.0 in JSON, written and read.</summary>
public sealed class OdmJsonTests
{
    private const string Item = """{"OID":"I.1","Name":"Pulse","DataType":"integer","Length":3}""";

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{{"ODM":{0}}}""")]
    public async Task Read_OfTheRootWithOrWithoutItsName_GivesTheForms(string whole)
    {
        var import = await ReadAsync(whole.Contains("ODM", StringComparison.Ordinal) ? $$"""{"ODM":{{File(Item)}}}""" : File(Item));

        var form = Assert.Single(Assert.Single(import.Studies).Forms);
        Assert.Equal(("F.1", "I.1", 3), (form.FormDef.Oid, form.ItemDefs[0].Oid, form.ItemDefs[0].Length));
    }

    [Fact]
    public async Task Read_OfTextsInLanguages_KeepsThem()
    {
        var import = await ReadAsync(File("""{"Question":{"TranslatedText":[{"_content":"Puls \u00e4 <b>","_language":"de","Type":"text/plain"},{"lang":"ko","_content":"맥박","Type":"text/plain"}]},"OID":"I.1","Name":"Pulse","DataType":"integer"}"""));

        Assert.Equal([("de", "Puls ä <b>"), ("ko", "맥박")], import.Studies[0].Forms[0].ItemDefs[0].Question!.Texts.Select(text => (text.Language!, text.Text)));
    }

    [Fact]
    public async Task Write_OfAStudyWithForeignAndMixedContent_ReadsTheSameAgain()
    {
        static VendorElement Foreign(string name) => new("urn:x", name, $"""<x:{name} xmlns:x="urn:x">a<x:b></x:b> c</x:{name}>""");
        var study = new StudyDefinition { StudyOid = "S.1", MetaDataVersionOid = "M", MetaDataVersionName = "M", Forms = [SmallForm.Create() with { StudyOid = "S.1" }] };
        var form = study.Forms[0];
        form = form with { ItemDefs = [form.ItemDefs[0] with { Vendor = new VendorContent { Attributes = [new("urn:x", "a", "1\r\n\t2")], Elements = [Foreign("B"), new("http://www.cdisc.org/ns/odm/v2.0", "Coding", """<Coding xmlns="http://www.cdisc.org/ns/odm/v2.0" Code="c"></Coding>"""), Foreign("A"), Foreign("B")] } }, .. form.ItemDefs.Skip(1)] };
        study = study with { Forms = [form] };

        using var file = new MemoryStream();
        OdmJsonWriter.Write(file, [study], new OdmWriterOptions { FileOid = "O.1", CreatedAt = DateTimeOffset.UnixEpoch });
        var again = await ReadAsync(Encoding.UTF8.GetString(file.ToArray()));

        Assert.Equal(CanonicalJson.Serialize(form), CanonicalJson.Serialize(again.Studies[0].Forms[0]));
        using var document = JsonDocument.Parse(file.ToArray());
        Assert.Equal(("2.0", "S.1"), (document.RootElement.GetProperty("ODM").GetProperty("ODMVersion").GetString(), document.RootElement.GetProperty("ODM").GetProperty("Study")[0].GetProperty("OID").GetString()));
    }

    [Theory]
    [InlineData("""{"OID":"I.1","OID":"I.2"}""", "json-value-wrong", ".ItemDef[0].OID stands twice")]
    [InlineData("""{"OID":"I.1","Name":null}""", "json-value-wrong", ".ItemDef[0].Name is true, false or null")]
    [InlineData("""{"OID":"I.1","Question":{"TranslatedText":[[1]]}}""", "json-value-wrong", ".ItemDef[0].Question.TranslatedText[0] is no object")]
    [InlineData("""{"OID":"I.1","_language":[1]}""", "json-value-wrong", ".ItemDef[0]._language is no text")]
    [InlineData("""{"OID":"I.1","_what":"x"}""", "json-value-wrong", ".ItemDef[0]._what is no name that ODM")]
    [InlineData("""{"OID":"I.1","a b":"x"}""", "json-value-wrong", ".ItemDef[0].a b has a name")]
    [InlineData("""{"OID":"I\u0001"}""", "json-value-wrong", ".ItemDef[0].OID holds the character U+0001")]
    [InlineData("""{"OID":"I.1","_extensions":["<a>"]}""", "json-value-wrong", ".ItemDef[0]._extensions[0] holds XML that is not well-formed")]
    [InlineData("""{"OID":"I.1","_extensions":["<!DOCTYPE a><a/>"]}""", "json-value-wrong", ".ItemDef[0]._extensions[0] holds XML")]
    [InlineData("""{"OID":"I.1","_order":["Alias"],"Question":{}}""", "json-value-wrong", "._order[0] names an element that is not there")]
    [InlineData("""{"OID":"I.1","_attributes":{"a":"1"}}""", "json-value-wrong", "._attributes.a is named wrongly")]
    [InlineData("""{"OID":"\ud800"}""", "not-well-formed", "ItemDef[0]")]
    [InlineData("""{"OID":"I.1",}""", "not-well-formed", "ItemDef[0]")]
    [InlineData("""{"OID":"I.1" """, "not-well-formed", "ItemDef")]
    public async Task Read_OfAWrongItem_SaysWhatAndWhere(string item, string code, string text)
    {
        var refusal = await Assert.ThrowsAsync<OdmRefusedException>(() => ReadAsync(File(item)));

        Assert.Equal(code, refusal.Code);
        Assert.Contains("$.Study[0].MetaDataVersion[0].", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(text, refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.Line);
    }

    [Theory]
    [InlineData("""{"ODMVersion":"1.3.2"}""", "odm-version-not-supported")]
    [InlineData("""{"ODM":[]}""", "json-value-wrong")]
    [InlineData("{}", "not-odm")]
    [InlineData("""{"ODM":{"Study":[]}}""", "not-odm")]
    [InlineData("""{"ODMVersion":"2.0"}""", "no-forms")]
    [InlineData("{", "not-well-formed")]
    [InlineData("{} {}", "not-well-formed")]
    public async Task Read_OfAWrongFile_IsRefused(string text, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<OdmRefusedException>(() => ReadAsync(text))).Code);

    [Fact]
    public async Task Read_OfAFileTooDeepOrTooLarge_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 400));
        var many = $$"""{"ODMVersion":"2.0","a":[{{string.Join(',', Enumerable.Repeat("{}", 50))}}]}""";

        Assert.Equal("file-too-deep", (await Assert.ThrowsAsync<OdmRefusedException>(() => ReadAsync(deep))).Code);
        Assert.Equal("file-too-large", (await Assert.ThrowsAsync<OdmRefusedException>(() => ReadAsync(many, new() { MaxElements = 10 }))).Code);
        Assert.Equal("file-too-large", (await Assert.ThrowsAsync<OdmRefusedException>(() => ReadAsync(many, new() { MaxBytes = 100 }))).Code);
    }

    [Fact]
    public async Task Open_OfJson_IsOdm()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($" \n{File(Item)}"));

        Assert.Equal(FormFileKind.Odm, (await FileOfForms.OpenAsync(file, TestContext.Current.CancellationToken)).Kind);
    }

    private static string File(string item) => $$"""
        {"ODMVersion":"2.0","FileOID":"O.1","FileType":"Snapshot","CreationDateTime":"2026-01-01T00:00:00","Study":[{"OID":"S.1","StudyName":"Study","ProtocolName":"P","MetaDataVersion":[{"OID":"M","Name":"M",
        "ItemGroupDef":[{"OID":"F.1","Name":"Form","Type":"Form","Repeating":"No","ItemGroupRef":[{"ItemGroupOID":"IG.1","OrderNumber":1,"Mandatory":"Yes"}]},
        {"OID":"IG.1","Name":"Group","Type":"Section","Repeating":"No","ItemRef":[{"ItemOID":"I.1","OrderNumber":1,"Mandatory":"Yes"}]}],
        "ItemDef":[{{item}}]}]}]}
        """;

    private static async Task<OdmImport> ReadAsync(string text, OdmReaderOptions? options = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await OdmReader.ReadAsync(file, options ?? OdmReaderOptions.Default, TestContext.Current.CancellationToken);
    }
}

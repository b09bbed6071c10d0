using System.Text;
using System.Xml.Linq;
using Fidelity;
using Fidelity.Schemas;
using Forms;
using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class OdmWriterTests
{
    private static readonly XNamespace Ns = "http://www.cdisc.org/ns/odm/v1.3";

    [Theory]
    [MemberData(nameof(AwkwardOdm.Files), MemberType = typeof(AwkwardOdm))]
    public async Task Write_OfWhatTheSchemaForbids_ReadsBackTheSame(string name)
    {
        var import = await OdmText.ReadAsync(AwkwardOdm.File(name));
        foreach (var version in Enum.GetValues<OdmFileVersion>())
        {
            using var written = RoundTrip.Export(import, version);
            var again = await OdmReader.ReadAsync(written, TestContext.Current.CancellationToken);
            Assert.Empty(RoundTrip.Differences(import, again));
        }
    }

    [Theory]
    [MemberData(nameof(AwkwardOdm.Files), MemberType = typeof(AwkwardOdm))]
    public async Task Write_OfWhatTheSchemaForbids_IsValid(string name)
    {
        var import = await OdmText.ReadAsync(AwkwardOdm.File(name));
        using var as132 = RoundTrip.Export(import);
        using var as20 = RoundTrip.Export(import, OdmFileVersion.V20);

        Assert.Empty(OdmSchema.Version132(Support.Corpus.Find("")).Validate(as132));
        Assert.Empty(OdmSchema.Version20(Support.Corpus.Find("")).Validate(as20));
    }

    [Fact]
    public async Task Write_OfItemThatTwoFormsShare_WritesItOnce()
    {
        var second = OdmText.Form.Replace("OID=\"F\"", "OID=\"F2\"", StringComparison.Ordinal);
        var root = Written((await OdmText.ReadAsync(OdmText.Whole(second))).Studies);

        Assert.Equal(2, root.Descendants(Ns + "FormDef").Count());
        Assert.Single(root.Descendants(Ns + "ItemDef"));
        Assert.Single(root.Descendants(Ns + "ItemGroupDef"));
    }

    [Fact]
    public async Task Write_OfLongSasName_KeepsItAsideInOurNamespace()
    {
        var root = Written((await OdmText.ReadAsync(OdmText.Whole(item: """<ItemDef OID="I" Name="" DataType="text" SDSVarName="CM.CMOCCUR"/>"""))).Studies);

        var item = Assert.Single(root.Descendants(Ns + "ItemDef"));
        Assert.Equal("CM.CMOCCUR", (string?)item.Attribute((XNamespace)"urn:study-forms:odm-aside:1" + "SDSVarName"));
        Assert.Null(item.Attribute("SDSVarName"));
        Assert.Equal("I", (string?)item.Attribute("Name"));
    }

    [Fact]
    public async Task Write_OfFormsThatDifferInWhatAnOidMeans_IsRefusedWithTheOid()
    {
        var study = await StudyOfTwoAsync(form => form with { FormDef = form.FormDef with { Oid = "F2" }, ItemDefs = [form.ItemDefs[0] with { Name = "other" }] });

        var refusal = Assert.Throws<OdmExportException>(() => Written([study]));

        Assert.Equal((OdmExportRefusals.DefinedTwice, "ItemDef I"), (refusal.Code, Assert.Single(refusal.Definitions)));
        Assert.Contains("ItemDef I", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact]
    public async Task Write_OfReferenceToNothingThatAnotherFormDefines_IsRefused()
    {
        var study = await StudyOfTwoAsync(form => form with { FormDef = form.FormDef with { Oid = "F2" }, ItemDefs = [] });

        Assert.Equal("ItemDef I", Assert.Single(Assert.Throws<OdmExportException>(() => Written([study])).Definitions));
    }

    [Fact]
    public async Task Write_OfCharacterThatXmlLacks_IsRefusedAndWritesNothing()
    {
        var study = (await OdmText.ReadAsync(OdmText.Whole())).Studies[0] with { Description = "a\u0001b" };
        using var file = new MemoryStream();

        var refusal = Assert.Throws<OdmExportException>(() => OdmWriter.Write(file, [study], Options));

        Assert.Equal((OdmExportRefusals.NotWritable, 0L), (refusal.Code, file.Length));
    }

    [Fact]
    public async Task Write_Twice_GivesTheSameBytes()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole());
        using var first = RoundTrip.Export(import);
        using var second = RoundTrip.Export(import);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public async Task Write_SaysWhatTheFileIs()
    {
        var root = Written((await OdmText.ReadAsync(OdmText.Whole())).Studies);

        Assert.Equal(("Snapshot", "Metadata", "1.3.2", "FILE.1"), ((string?)root.Attribute("FileType"), (string?)root.Attribute("Granularity"), (string?)root.Attribute("ODMVersion"), (string?)root.Attribute("FileOID")));
        Assert.Equal("2026-11-28T17:00:00+09:00", (string?)root.Attribute("CreationDateTime"));
    }

    [Fact]
    public void Write_OfFormsWithoutAMetaDataVersion_KeepsThem()
    {
        var root = Written([new StudyDefinition { StudyOid = "S.1", Forms = [SmallForm.Create()] }]);

        Assert.Equal("MDV.1", (string?)root.Descendants().Single(element => element.Name.LocalName == "FormDef").Parent?.Attribute("OID"));
    }

    private static OdmWriterOptions Options => new() { FileOid = "FILE.1", CreatedAt = new DateTimeOffset(2026, 11, 28, 17, 0, 0, TimeSpan.FromHours(9)) };

    private static async Task<StudyDefinition> StudyOfTwoAsync(Func<FormDefinition, FormDefinition> second)
    {
        var study = (await OdmText.ReadAsync(OdmText.Whole())).Studies[0];
        return study with { Forms = [study.Forms[0], second(study.Forms[0])] };
    }

    private static XElement Written(IReadOnlyList<StudyDefinition> studies)
    {
        using var file = new MemoryStream();
        OdmWriter.Write(file, studies, Options);
        return XElement.Parse(Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF'));
    }
}

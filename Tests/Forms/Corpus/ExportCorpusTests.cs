using Fidelity;
using Fidelity.Schemas;
using Forms.Odm;

namespace Tests.Forms.Corpus;

public sealed class ExportCorpusTests
{
    private static readonly Lazy<OdmSchema> Schema132 = new(() => OdmSchema.Version132(Support.Corpus.Find("")));
    private static readonly Lazy<OdmSchema> Schema20 = new(() => OdmSchema.Version20(Support.Corpus.Find("")));

    public static TheoryData<string> Files => AcceptedCorpusTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Write_OfAcceptedFile_IsValidBySchema132(string file)
    {
        using var written = RoundTrip.Export(await CorpusFile.ReadAsync(file));

        Assert.Empty(Schema132.Value.Validate(written));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Write_OfAcceptedFile_IsValidBySchema20(string file)
    {
        using var written = RoundTrip.Export(await CorpusFile.ReadAsync(file), OdmFileVersion.V20);

        Assert.Empty(Schema20.Value.Validate(written));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ReadAgain_OfAcceptedFile_GivesTheSameStudies(string file)
    {
        var import = await CorpusFile.ReadAsync(file);

        Assert.Empty(await AgainAsync(import, OdmFileVersion.V132));
        Assert.Empty(await AgainAsync(import, OdmFileVersion.V20));
        using var json = RoundTrip.ExportJson(import);
        Assert.Empty(RoundTrip.Differences(import, await OdmReader.ReadAsync(json, TestContext.Current.CancellationToken)));
    }

    /// <remarks>The JSON was written by odmlib, of the same study as the XML.</remarks>
    [Fact]
    public async Task Read_OfOneStudyInJsonAndInXml_GivesTheSameForms()
    {
        var json = await CorpusFile.ReadAsync("odm20/cdisc360i-vital-signs.json");
        var xml = await CorpusFile.ReadAsync("odm20/cdisc360i-vital-signs.xml");

        Assert.Equal(xml.Report.Counts["ItemDef"], json.Report.Counts["ItemDef"]);
        Assert.Equal(Describe(xml), Describe(json));
    }

    [Theory]
    [InlineData("odm13/leo-pharma-crf-sdtm-annotated.xml", false)]
    [InlineData("odm13/redcap-longitudinal.xml", false)]
    [InlineData("odm13/openclinica-juno-full-extract.xml", true)]
    [InlineData("odm13/minimal.xml", true)]
    public async Task Validate_OfFileOfTheCorpus_SaysWhatTheReadmeSays(string file, bool isValid)
    {
        await using var original = File.OpenRead(Support.Corpus.Find(file));

        var found = Schema132.Value.Validate(original);

        Assert.Equal(isValid, found.Count == 0);
    }

    private static IEnumerable<string> Describe(OdmImport import) => import.Studies.SelectMany(study => study.Forms).SelectMany(form => form.ItemDefs.Select(item =>
        $"{form.FormDef.Oid} {item.Oid} {item.DataType} {item.Length} {item.CodeListRef?.CodeListOid} {string.Join('|', item.Question?.Texts.Select(text => $"{text.Language} {text.Text}") ?? [])}"));

    private static async Task<IReadOnlyList<string>> AgainAsync(OdmImport import, OdmFileVersion version)
    {
        using var written = RoundTrip.Export(import, version);
        return RoundTrip.Differences(import, await OdmReader.ReadAsync(written, TestContext.Current.CancellationToken));
    }
}

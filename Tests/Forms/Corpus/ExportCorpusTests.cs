using Fidelity;
using Fidelity.Schemas;
using Forms.Odm;

namespace Tests.Forms.Corpus;

public sealed class ExportCorpusTests
{
    private static readonly Lazy<OdmSchema> Schema132 = new(() => OdmSchema.Version132(Support.Corpus.Find("")));

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
    public async Task ReadAgain_OfAcceptedFile_GivesTheSameStudies(string file)
    {
        var import = await CorpusFile.ReadAsync(file);
        using var written = RoundTrip.Export(import);

        var again = await OdmReader.ReadAsync(written, TestContext.Current.CancellationToken);

        Assert.Empty(RoundTrip.Differences(import, again));
    }
}

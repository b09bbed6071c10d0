using Forms.Odm;

namespace Tests.Forms.Corpus;

/// <summary>Reads a file of the corpus.</summary>
internal static class CorpusFile
{
    public static async Task<OdmImport> ReadAsync(string relativePath)
    {
        await using var file = File.OpenRead(Support.Corpus.Find(relativePath));
        return await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken);
    }

    public static async Task<OdmRefusedException> RefuseAsync(string relativePath)
    {
        await using var file = File.OpenRead(Support.Corpus.Find(relativePath));
        return await Assert.ThrowsAsync<OdmRefusedException>(() => OdmReader.ReadAsync(file, TestContext.Current.CancellationToken));
    }
}

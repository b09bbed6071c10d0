using System.Net;
using Fidelity;
using Fidelity.Schemas;
using Forms;
using Forms.Odm;
using Tests.Support;

namespace Tests.Builder.Studies.Export;

/// <summary>Real files: what is imported over HTTP and exported over HTTP is the same model, in a file that is valid by the standard's schema.</summary>
public sealed class ExportRoundTripTests
{
    // Every file on one database; on the other one of each ODM version, in many languages, with vendor content.
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "", 24)]
    [InlineData(DatabaseProvider.PostgreSql, "multilang", 2)]
    [InlineData(DatabaseProvider.PostgreSql, "redcap-longitudinal", 1)]
    public async Task Export_OfEveryImportedFile_IsTheSameModelAndValid(DatabaseProvider provider, string name, int least)
    {
        var corpus = Path.GetDirectoryName(Corpus.Find("README.md"))!;
        var schemas = new[] { (Version: "1.3.2", Schema: OdmSchema.Version132(corpus)), (Version: "2.0", Schema: OdmSchema.Version20(corpus)) };
        var exported = 0;
        foreach (var file in Corpus.List("odm13").Concat(Corpus.List("odm20")).Concat(Corpus.List("odm11")).Where(file => file.Contains(name, StringComparison.Ordinal) && !IsRefused(file)))
        {
            // Each in a Builder of its own: files of one OID are versions of one study.
            await using var host = await BuilderHost.StartAsync(provider);
            using var client = host.CreateClient();
            await (await client.ImportAsync(File.ReadAllBytes(Corpus.Find(file)))).JsonAsync(HttpStatusCode.OK);
            foreach (var study in (await ReadAsync(File.OpenRead(Corpus.Find(file)))).Studies.Where(study => study.Forms.Count > 0))
            {
                foreach (var (version, schema) in schemas)
                    await CheckAsync(client, study, version, schema);
                exported++;
            }
        }

        Assert.True(exported >= least, $"Only {exported} studies were exported.");
    }

    private static async Task CheckAsync(HttpClient client, StudyDefinition study, string version, OdmSchema schema)
    {
        var bytes = await client.GetByteArrayAsync($"/api/studies/{Uri.EscapeDataString(study.StudyOid)}/odm?version={version}", TestContext.Current.CancellationToken);
        var again = await ReadAsync(new MemoryStream(bytes));
        Assert.Empty(RoundTrip.Differences(new OdmImport([study], again.Report), again));
        Assert.Empty(schema.Validate(new MemoryStream(bytes)));
    }

    private static bool IsRefused(string file) =>
        file.Split('/')[^1] is "openedc-clinicaldata.xml" or "rave-double-byte-japanese-clinicaldata.xml" or "kitchen-sink-signatures-audit.xml" or "vendor-element-extension.xml"
            or "cdash-terminology-codelists.xml" or "not-well-formed-unbound-prefix.xml" or "fhir-integration-xhtml.xml";

    private static async Task<OdmImport> ReadAsync(Stream file)
    {
        await using (file)
            return await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken);
    }
}

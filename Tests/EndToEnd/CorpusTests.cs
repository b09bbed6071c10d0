using Runner.Api;
using Runner.Local;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>Real files all the way: import, publish, SNS, SQS, install, settle.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData(LocalDatabase.Sqlite)]
    [InlineData(LocalDatabase.Postgres)]
    public async Task Deploy_OfEveryAcceptedFile_InstallsEveryFormUnaltered(LocalDatabase database)
    {
        var files = CorpusFiles.Accepted.Select(Corpus.Find).ToArray();
        await using var system = await StudySystem.StartAsync(options => options with { Database = database });

        List<Deployment> started = [];
        foreach (var file in files)
            started.AddRange(await system.DeployAsync(file));

        // Some files are successive versions of one study: an unchanged form answers with the deployment that stands.
        await Expect.AllInstalledOnceAsync(system, await system.SettleAsync([.. started.DistinctBy(deployment => deployment.FormDeploymentId)]));
    }

    [Fact]
    public async Task Import_OfEveryFileThatMustBeRefused_SaysWhyAndStoresNothing()
    {
        var files = CorpusFiles.Refused.Select(Corpus.Find).ToArray();
        await using var system = await StudySystem.PrepareAsync();
        await system.Processes.StartBuilderAsync(TestContext.Current.CancellationToken);
        using var builder = system.Builder();

        foreach (var file in files)
        {
            var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => builder.ImportAsync(file, TestContext.Current.CancellationToken));
            Assert.False(string.IsNullOrEmpty(refusal.Problem.Code), file);
            Assert.False(string.IsNullOrEmpty(refusal.Problem.Remedy), file);
        }

        Assert.Empty(await system.ListStudiesAsync());
    }

    [Fact]
    public void Lists_OfTheCorpus_NameEveryFile()
    {
        Assert.SkipUnless(Corpus.IsPresent, "No corpus: form definitions are expected in ../shared/corpus, or set CORPUS to their folder.");

        var known = CorpusFiles.Accepted.Concat(CorpusFiles.Refused).Order(StringComparer.Ordinal);
        Assert.Equal(Corpus.List("odm13").Concat(Corpus.List("odm13-versions")).Order(StringComparer.Ordinal), known);
    }
}

using Fidelity.Pages;

namespace Tests.Forms.Corpus;

public sealed class FidelityPageTests
{
    [Fact]
    public async Task Page_OfTheRepository_IsWhatTheCommandGives()
    {
        var given = await FidelityPage.BuildAsync(Support.Corpus.Find(""));

        var path = Support.RepositoryRoot.Combine("docs/import-fidelity.md");
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), given);
    }

    [Fact]
    public async Task Page_OfTheRepository_ExplainsEveryDifference()
    {
        Support.Corpus.Find("");

        var page = await File.ReadAllTextAsync(Support.RepositoryRoot.Combine("docs/import-fidelity.md"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("**", page[page.IndexOf("| file |", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}

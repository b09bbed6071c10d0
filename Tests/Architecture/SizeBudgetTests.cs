using Tests.Support;

namespace Tests.Architecture;

/// <summary>The size budget of CONTRIBUTING.md. Methods are measured by the analyzer (MA0051).</summary>
public sealed class SizeBudgetTests
{
    private static readonly string Root = RepositoryRoot.Path;

    [Fact]
    public void SourceFiles_OfTheWholeTree_HaveAtMost250Lines()
    {
        var tooLong = LinesByFile(SourceFiles()).Where(file => file.Lines > 250);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void SourceFiles_OutsideTests_KeepMedianAndNinetiethPercentile()
    {
        var lines = LinesByFile(SourceFiles().Where(file => !file.StartsWith("Tests", StringComparison.Ordinal)))
            .Select(file => file.Lines).Order().ToArray();

        Assert.InRange(lines[lines.Length / 2], 1, 45);
        Assert.InRange(lines[lines.Length * 9 / 10], 1, 120);
    }

    [Theory]
    [InlineData("Builder.Service/Program.cs")]
    [InlineData("Cdms.Service/Program.cs")]
    public void Program_OfEachService_HasAtMost40Lines(string file) =>
        Assert.InRange(File.ReadLines(Path.Combine(Root, file)).Count(), 1, 40);

    [Fact]
    public void ProjectFiles_OfTheWholeTree_NameNoPackageVersion()
    {
        var withVersion = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(" Version=\"", StringComparison.Ordinal));

        Assert.Empty(withVersion);
    }

    private static IEnumerable<(string File, int Lines)> LinesByFile(IEnumerable<string> files) =>
        files.Select(file => (file, File.ReadLines(Path.Combine(Root, file)).Count()));

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or "node_modules" or ".local"));
}

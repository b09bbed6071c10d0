using Xunit;

namespace Tests.Support;

/// <summary>Real form definitions, kept beside the repository (or where <c>CORPUS</c> says), not inside it.</summary>
public static class Corpus
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("CORPUS") is { Length: > 0 } folder ? folder : RepositoryRoot.Combine("../shared/corpus");

    /// <summary>True when the corpus is there.</summary>
    public static bool IsPresent => Directory.Exists(Folder);

    /// <summary>The full path of a file such as <c>odm13/minimal.xml</c>; without a corpus the test is skipped, visibly.</summary>
    /// <exception cref="FileNotFoundException">The corpus is there but the file is not.</exception>
    public static string Find(string relativePath)
    {
        Assert.SkipUnless(IsPresent, "No corpus: form definitions are expected in ../shared/corpus, or set CORPUS to their folder.");
        var path = Path.GetFullPath(Path.Combine(Folder, relativePath));
        return Path.Exists(path) ? path : throw new FileNotFoundException($"The corpus has no {relativePath}.", path);
    }

    /// <summary>The names of the files in a folder such as <c>odm13</c>, relative to the corpus, sorted; none without a corpus.</summary>
    public static IReadOnlyList<string> List(string folder, string pattern = "*.xml")
    {
        if (!IsPresent)
            return [];
        return [.. Directory.GetFiles(Path.Combine(Folder, folder), pattern)
            .Select(file => $"{folder}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)];
    }
}

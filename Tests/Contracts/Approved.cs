using Tests.Support;

namespace Tests.Contracts;

/// <summary>Compares with what a person has approved. <c>APPROVE=1</c> writes the files anew; the difference is then reviewed like code.</summary>
internal static class Approved
{
    private static readonly string Folder = RepositoryRoot.Combine("Tests/Contracts/Approved");

    public static IReadOnlyList<string> Names => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    public static void Verify(string name, string actual) => VerifyFile(PathOf(name), actual);

    public static void VerifyFile(string path, string actual)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
            File.WriteAllText(path, actual);

        Assert.True(File.Exists(path), $"Nothing approved in {path}: run with APPROVE=1 and review the file.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string PathOf(string name) => Path.Combine(Folder, $"{name}.txt");
}

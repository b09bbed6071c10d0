namespace Tests.Architecture;

/// <summary>The files that the tests read.</summary>
internal static class SourceTree
{
    /// <summary>The folder of <c>Solution.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Solution.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Solution.sln is in no folder above the tests: run them from inside the repository.");
        return folder.FullName;
    }
}

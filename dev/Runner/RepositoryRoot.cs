namespace Runner;

/// <summary>The folder that holds <c>Solution.sln</c>, found from where the program runs.</summary>
public static class RepositoryRoot
{
    /// <summary>Its full path.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string Combine(string relativePath) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relativePath));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Solution.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"Solution.sln lies in no folder above {start}: run from a checkout of the repository.");
    }
}

namespace Tests.Support;

/// <summary>The folder that holds <c>Solution.sln</c>.</summary>
public static class RepositoryRoot
{
    /// <summary>Its full path.</summary>
    public static string Path => Runner.RepositoryRoot.Path;

    /// <summary>The full path of a file or folder given relative to the root.</summary>
    public static string Combine(string relativePath) => Runner.RepositoryRoot.Combine(relativePath);
}

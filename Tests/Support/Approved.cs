using Xunit;

namespace Tests.Support;

/// <summary>Compares with what a person has approved. <c>APPROVE=1</c> writes the file anew; the difference is then reviewed like code.</summary>
public static class Approved
{
    /// <summary>Fails where the file, given relative to the repository, says otherwise.</summary>
    public static void Verify(string file, string actual)
    {
        var path = RepositoryRoot.Combine(file);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
            File.WriteAllText(path, actual);

        Assert.True(File.Exists(path), $"Nothing approved in {file}: run with APPROVE=1 and review the file.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

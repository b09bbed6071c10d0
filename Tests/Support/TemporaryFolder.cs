namespace Tests.Support;

/// <summary>A folder for one test, deleted with what is in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("tests-").FullName;

    /// <summary>The full path of something inside.</summary>
    public string Combine(string name) => Path.Combine(FullPath, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (IOException)
        {
            // A process that was killed may still let go of its files; the system's clean-up takes what is left.
        }
    }
}

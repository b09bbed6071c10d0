namespace Runner.Runs;

/// <summary>A fresh folder under <c>.local</c>; it stays when something went wrong, so that somebody can read the logs.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly CancellationToken _cancellationToken;

    public RunFolder(CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        var parent = RepositoryRoot.Combine(".local");
        Directory.CreateDirectory(parent);
        FullPath = Path.Combine(parent, $"once-{Guid.NewGuid():n}");
        Directory.CreateDirectory(FullPath);
    }

    public string FullPath { get; }

    /// <summary>True once nobody needs the logs.</summary>
    public bool IsDone { get; set; }

    public void Dispose()
    {
        if (IsDone || _cancellationToken.IsCancellationRequested)
            Directory.Delete(FullPath, recursive: true);
    }
}

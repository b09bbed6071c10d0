namespace Runner.Runs;

/// <summary>A fresh folder under <c>.local</c>, deleted at the end unless somebody should look into it.</summary>
internal sealed class RunFolder : IDisposable
{
    public RunFolder()
    {
        var parent = RepositoryRoot.Combine(".local");
        Directory.CreateDirectory(parent);
        FullPath = Path.Combine(parent, $"once-{Guid.NewGuid():n}");
        Directory.CreateDirectory(FullPath);
    }

    public string FullPath { get; }

    public bool KeepsLogs { get; set; }

    public void Dispose()
    {
        if (!KeepsLogs)
            Directory.Delete(FullPath, recursive: true);
    }
}

namespace Builder.Cli;

/// <summary>A file that comes into being as a whole or not at all: what stood there before stays until it is complete.</summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _partial;

    public WholeFile(string path)
    {
        _path = path;
        _partial = $"{path}.{Guid.NewGuid():N}.partial";
        Content = new FileStream(_partial, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Where its content goes.</summary>
    public FileStream Content { get; }

    /// <summary>Puts it in its place.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await Content.FlushAsync(cancellationToken);
        await Content.DisposeAsync();
        File.Move(_partial, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        File.Delete(_partial);
    }
}

using Builder.Pages.Editor;

namespace Tests.Pages.Editor;

/// <summary>Keeps content while a test runs, as a browser does over its tabs.</summary>
internal sealed class MemoryKeeper : IKeeper
{
    public Dictionary<string, byte[]> Kept { get; } = new(StringComparer.Ordinal);

    public Task KeepAsync(string key, byte[] content)
    {
        Kept[key] = content;
        return Task.CompletedTask;
    }

    public Task<byte[]?> ReadAsync(string key) => Task.FromResult(Kept.GetValueOrDefault(key));

    public Task ForgetAsync(string key)
    {
        Kept.Remove(key);
        return Task.CompletedTask;
    }
}

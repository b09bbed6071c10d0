using Builder.Pages.Editor;

namespace Tests.Pages.Editor;

/// <summary>Keeps texts while a test runs, as a browser does over its tabs.</summary>
internal sealed class MemoryKeeper : IKeeper
{
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public Task KeepAsync(string key, string text)
    {
        Texts[key] = text;
        return Task.CompletedTask;
    }

    public Task<string?> ReadAsync(string key) => Task.FromResult(Texts.GetValueOrDefault(key));

    public Task ForgetAsync(string key)
    {
        Texts.Remove(key);
        return Task.CompletedTask;
    }
}

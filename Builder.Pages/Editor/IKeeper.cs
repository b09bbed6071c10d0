namespace Builder.Pages.Editor;

/// <summary>Keeps texts where they outlive the page.</summary>
public interface IKeeper
{
    /// <summary>Keeps a text under a key, in place of the one that was there; returns once it is safe.</summary>
    Task KeepAsync(string key, string text);

    /// <summary>The text under a key; null: there is none.</summary>
    Task<string?> ReadAsync(string key);

    /// <summary>Forgets the text under a key.</summary>
    Task ForgetAsync(string key);
}

namespace Builder.Pages.Editor;

/// <summary>Keeps content where it outlives the page.</summary>
public interface IKeeper
{
    /// <summary>Keeps content under a key, in place of the one that was there; returns once it is safe.</summary>
    Task KeepAsync(string key, byte[] content);

    /// <summary>The content under a key; null: there is none.</summary>
    Task<byte[]?> ReadAsync(string key);

    /// <summary>Forgets the content under a key.</summary>
    Task ForgetAsync(string key);
}

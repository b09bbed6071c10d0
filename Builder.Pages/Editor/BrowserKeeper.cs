using Microsoft.JSInterop;

namespace Builder.Pages.Editor;

/// <summary>Keeps content in the browser's database (IndexedDB).</summary>
/// <param name="script">Reaches it.</param>
public sealed class BrowserKeeper(IJSRuntime script) : IKeeper
{
    private Task<IJSObjectReference>? _module;

    public async Task KeepAsync(string key, byte[] content) => await (await ModuleAsync()).InvokeVoidAsync("keep", key, content);

    public async Task<byte[]?> ReadAsync(string key) => await (await ModuleAsync()).InvokeAsync<byte[]?>("read", key);

    public async Task ForgetAsync(string key) => await (await ModuleAsync()).InvokeVoidAsync("forget", key);

    /// <summary>Where the caret stands in a field.</summary>
    public async Task<int> CaretOfAsync(string id) => await (await ModuleAsync()).InvokeAsync<int>("caretOf", id);

    /// <summary>Puts the focus into a field and the caret to a place in it.</summary>
    public async Task PlaceCaretAsync(string id, int at) => await (await ModuleAsync()).InvokeVoidAsync("placeCaret", id, at);

    /// <summary>Brings an element into view.</summary>
    public async Task ScrollToAsync(string id) => await (await ModuleAsync()).InvokeVoidAsync("scrollTo", id);

    /// <summary>Takes the keys that a list or a combobox handles from the browser, which would scroll, or leave the field.</summary>
    public async Task TakeKeysAsync(string id) => await (await ModuleAsync()).InvokeVoidAsync("takeKeys", id);

    private Task<IJSObjectReference> ModuleAsync() => _module ??= script.InvokeAsync<IJSObjectReference>("import", "./kept.js").AsTask();
}

using Microsoft.JSInterop;

namespace Cdms.Entry.Keeping;

/// <summary>What the pages know of the browser before anybody signed in.</summary>
/// <param name="script">Reaches it.</param>
public sealed class Shell(IJSRuntime script)
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Language, environment, and whether there is a network.</summary>
    public async Task<ShellStart> StartAsync() => await (await ModuleAsync()).InvokeAsync<ShellStart>("start");

    /// <summary>Remembers the language, and says it in the document.</summary>
    public async Task ChooseAsync(string language) => await (await ModuleAsync()).InvokeVoidAsync("choose", language);

    /// <summary>Has somebody told when the network comes or goes.</summary>
    public async Task WatchAsync(object reference) => await (await ModuleAsync()).InvokeVoidAsync("watch", reference);

    /// <summary>Moves the focus to an element.</summary>
    public async Task FocusAsync(string id) => await (await ModuleAsync()).InvokeVoidAsync("focus", id);

    /// <summary>What is typed in a field of a form and not left so far; null: nothing.</summary>
    public async Task<TypedText?> TypedAsync() => await (await ModuleAsync()).InvokeAsync<TypedText?>("typed");

    /// <summary>Types it in again, in the same field of the form as it is shown by then.</summary>
    public async Task RetypeAsync(TypedText typed) => await (await ModuleAsync()).InvokeVoidAsync("retype", typed);

    private Task<IJSObjectReference> ModuleAsync() => _module ??= script.InvokeAsync<IJSObjectReference>("import", "./shell.js").AsTask();
}

/// <summary>What the document says.</summary>
/// <param name="Language">Language tag of the texts.</param>
/// <param name="Environment">Name of the environment.</param>
/// <param name="IsTest">It holds no data of real subjects.</param>
/// <param name="IsOnline">The browser has a network.</param>
public sealed record ShellStart(string Language, string Environment, bool IsTest, bool IsOnline);

/// <summary>Text in a field that has the focus.</summary>
/// <param name="Id">Id of the field.</param>
/// <param name="Text">What stands in it.</param>
public sealed record TypedText(string Id, string Text);

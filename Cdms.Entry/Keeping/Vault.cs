using Microsoft.JSInterop;

namespace Cdms.Entry.Keeping;

/// <summary>The encrypted store of one person in this browser (docs/decisions/0026).</summary>
/// <param name="script">Reaches it.</param>
public sealed class Vault(IJSRuntime script)
{
    /// <summary>Shortest passphrase, in characters.</summary>
    public const int ShortestPassphrase = 12;

    private const int IdleMinutes = 15;
    private Task<IJSObjectReference>? _module;

    /// <summary>Whose store is open; null: none is.</summary>
    public string? User { get; private set; }

    /// <summary>Who has a store in this browser.</summary>
    public Task<IReadOnlyList<VaultPerson>> PeopleAsync() => CallAsync<IReadOnlyList<VaultPerson>>("people");

    /// <summary>How many operations of a person are unsent; the store may be locked.</summary>
    public Task<int> CountUnsentAsync(string user) => CallAsync<int>("unsentOf", user);

    /// <summary>Makes the store of a person who has none, and opens it.</summary>
    public async Task CreateAsync(string user, string name, string passphrase)
    {
        await CallAsync<object?>("create", user, name, passphrase);
        await OpenedAsync(user);
    }

    /// <summary>Opens it.</summary>
    /// <returns>False: the passphrase is another one.</returns>
    public async Task<bool> UnlockAsync(string user, string passphrase)
    {
        if (!await CallAsync<bool>("unlock", user, passphrase))
            return false;
        await OpenedAsync(user);
        return true;
    }

    /// <summary>Takes out everything of a person, what is unsent too.</summary>
    public Task DiscardAsync(string user) => CallAsync<object?>("discard", user);

    /// <summary>Keeps a text under a name.</summary>
    public Task PutAsync(string name, string value) => CallAsync<object?>("put", name, value);

    /// <summary>The text under a name; null: there is none.</summary>
    public Task<string?> GetAsync(string name) => CallAsync<string?>("get", name);

    /// <summary>Adds an operation at the end; it is on the disk when this returns.</summary>
    public Task EnqueueAsync(string label, string value) => CallAsync<object?>("enqueue", label, value);

    /// <summary>The operations that no service has acknowledged, in order.</summary>
    public Task<IReadOnlyList<VaultRow>> QueueAsync() => CallAsync<IReadOnlyList<VaultRow>>("queue");

    /// <summary>Takes an operation out that the service acknowledged, and writes what changes by that, all at once.</summary>
    public Task SettleAsync(long id, IReadOnlyList<VaultRow> rewritten, string? name, string? value) => CallAsync<object?>("settle", id, rewritten, name, value);

    /// <summary>Has the operations sent by one page of this browser at a time.</summary>
    public Task AloneAsync(object reference) => CallAsync<object?>("alone", reference);

    private async Task OpenedAsync(string user)
    {
        User = user;
        await CallAsync<object?>("lockWhenIdle", IdleMinutes);
    }

    private async Task<T> CallAsync<T>(string function, params object?[] arguments) => await (await ModuleAsync()).InvokeAsync<T>(function, arguments);

    private Task<IJSObjectReference> ModuleAsync() => _module ??= script.InvokeAsync<IJSObjectReference>("import", "./vault.js").AsTask();
}

/// <summary>Somebody who has a store in this browser.</summary>
public sealed record VaultPerson(string User, string Name);

/// <summary>An operation as it is stored.</summary>
/// <param name="Id">Its place in the order.</param>
/// <param name="Label">Its operation's id.</param>
/// <param name="Value">Its content.</param>
public sealed record VaultRow(long Id, string Label, string Value);

using System.Collections.Concurrent;

namespace Tests.Security.Authentication.Support;

/// <summary>A provider, a service that trusts it, and somebody at a browser. Provider and service are shared by all tests of a database, so each test brings people of its own.</summary>
internal sealed class ProviderScene : IDisposable
{
    private static readonly ConcurrentDictionary<Tests.Support.DatabaseProvider, Lazy<Task<(IdentityProvider, SignInHost)>>> Shared = [];

    private ProviderScene(IdentityProvider provider, SignInHost host) => (Provider, Host) = (provider, host);

    public IdentityProvider Provider { get; }

    public SignInHost Host { get; }

    public Browser Browser { get; } = new();

    /// <summary>Ends with the process.</summary>
    public static async Task<ProviderScene> OpenAsync(Tests.Support.DatabaseProvider database = Tests.Support.DatabaseProvider.Sqlite)
    {
        var (provider, host) = await Shared.GetOrAdd(database, _ => new(() => StartAsync(database))).Value;
        return new(provider, host);
    }

    /// <summary>Asks the service for a sign-in; ends at the provider's form, or back at the service for who is logged in there.</summary>
    public Task<HttpResponseMessage> AskAsync(string query = "") => Browser.GetAsync(new Uri(Host.Address, $"/account/external{query}"));

    /// <summary>Asks, and fills in the provider's form.</summary>
    public async Task<HttpResponseMessage> SignInAsync(ProviderUser user, string query = "")
    {
        (await AskAsync(query)).Dispose();
        Assert.Equal("/login", Browser.At.AbsolutePath);
        return await Browser.PostAsync(Browser.At, user.Form());
    }

    /// <summary>Who the service says sits at the browser.</summary>
    public Task<SignedIn?> WhoAsync() => Browser.WhoAsync(Host);

    /// <summary>An administrator at another browser.</summary>
    public async Task<Browser> AdministratorAsync()
    {
        var browser = new Browser();
        (await browser.EnterAsync(Host, "root", "Root", "administrator")).EnsureSuccessStatusCode();
        return browser;
    }

    public void Dispose() => Browser.Dispose();

    private static async Task<(IdentityProvider, SignInHost)> StartAsync(Tests.Support.DatabaseProvider database)
    {
        var provider = await IdentityProvider.StartAsync();
        var host = await SignInHost.StartAsync(database, provider.Settings());
        await provider.RegisterAsync(host.Address);
        return (provider, host);
    }
}

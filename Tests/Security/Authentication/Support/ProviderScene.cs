namespace Tests.Security.Authentication.Support;

/// <summary>A provider, a service that trusts it, and somebody at a browser.</summary>
internal sealed class ProviderScene : IAsyncDisposable
{
    private ProviderScene(IdentityProvider provider, SignInHost host) => (Provider, Host) = (provider, host);

    public IdentityProvider Provider { get; }

    public SignInHost Host { get; }

    public Browser Browser { get; } = new();

    public static async Task<ProviderScene> StartAsync(Tests.Support.DatabaseProvider database = Tests.Support.DatabaseProvider.Sqlite)
    {
        var provider = await IdentityProvider.StartAsync();
        var host = await SignInHost.StartAsync(database, provider.Settings());
        await provider.RegisterAsync(host.Address);
        return new(provider, host);
    }

    /// <summary>Asks the service for a sign-in; ends at the provider's form, or back at the service for who is logged in there.</summary>
    public Task<HttpResponseMessage> AskAsync(string query = "") => Browser.GetAsync(new Uri(Host.Address, $"/account/external{query}"));

    /// <summary>Fills in the provider's form, at which the browser stands.</summary>
    public Task<HttpResponseMessage> LogInAsync(string subject)
    {
        Assert.Equal("/login", Browser.At.AbsolutePath);
        return Browser.PostAsync(Browser.At, ("user", subject));
    }

    /// <summary>Asks and logs in.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string subject, string query = "")
    {
        (await AskAsync(query)).Dispose();
        return await LogInAsync(subject);
    }

    /// <summary>Who the service says sits at the browser.</summary>
    public Task<SignedIn?> WhoAsync() => Browser.WhoAsync(Host);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using Tests.Support;

namespace Tests.Security.Authentication.Support;

/// <summary>A real OpenID Connect provider (OpenIddict) on loopback, with a login form that asks for no password.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "sample", ClientSecret = "sample-secret", ProgramId = "etl", ProgramSecret = "etl-secret", Audience = "sample-api";

    private readonly TestDatabase _database;
    private WebApplication? _app;

    private IdentityProvider(TestDatabase database) => _database = database;

    public Uri Address => new(_app!.Urls.First());

    /// <summary>The key that signs its tokens.</summary>
    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = "test-key" };

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider(await TestDatabase.CreateAsync(Tests.Support.DatabaseProvider.Sqlite, "identity-provider", ProviderDbContext.FillAsync));
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddIdentityProvider(provider._database.ConnectionString, provider.Key);
        provider._app = builder.Build();
        provider._app.UseAuthentication();
        ProviderPages.Map(provider._app);
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>Makes a service known to the provider, and a program that calls it.</summary>
    public async Task RegisterAsync(Uri service)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await applications.CreateAsync(ProviderClients.Service(service));
        await applications.CreateAsync(ProviderClients.Program());
    }

    /// <summary>The configuration of a service that trusts it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings() => new Dictionary<string, string?>
    {
        ["SignIn:OpenIdConnect:Authority"] = Address.ToString(),
        ["SignIn:OpenIdConnect:ClientId"] = ClientId,
        ["SignIn:OpenIdConnect:ClientSecret"] = ClientSecret,
        ["SignIn:OpenIdConnect:RequireHttps"] = "false",
        ["SignIn:OpenIdConnect:Roles:designers"] = "designer@S.1 publisher@S.1",
        ["SignIn:OpenIdConnect:Roles:qa"] = "auditor",
        ["SignIn:Jwt:Authority"] = Address.ToString(),
        ["SignIn:Jwt:Audience"] = Audience,
        ["SignIn:Jwt:RequireHttps"] = "false",
        ["SignIn:Jwt:Roles:loaders"] = "designer@S.1",
    };

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await _database.DisposeAsync();
        Key.Rsa?.Dispose();
    }
}

using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Security.Authentication.Jwt;
using Security.Authentication.OpenIdConnect;

namespace Operations.Doctor;

/// <summary>The OpenID provider of people and the issuer of programs, where they are configured: reached from here, with keys to check what they sign (source: OpenID Connect Discovery 1.0, sections 3 and 4).</summary>
internal sealed class SignInProviderCheck : IDoctorCheck
{
    private static readonly (string Section, string What)[] Providers =
        [(OpenIdConnectSignInOptions.Section, "OpenID provider of people"), (JwtSignInOptions.Section, "issuer of programs' tokens")];

    public string What => "OpenID provider";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var found = new List<Finding>();
        using var http = new HttpClient();
        foreach (var (section, what) in Providers.Where(provider => configuration.GetSection(provider.Section).Exists()))
            found.Add(await LookAsync(http, section, what, configuration[$"{section}:Authority"] ?? "", cancellationToken));
        return found.Count > 0 ? found : [new(What, "none is configured; people sign in with accounts of the service.")];
    }

    private static async Task<Finding> LookAsync(HttpClient http, string section, string what, string authority, CancellationToken cancellationToken)
    {
        var remedy = $"Check {section}:Authority, and that this machine may reach it: name, firewall, certificate.";
        var address = $"{authority.TrimEnd('/')}/.well-known/openid-configuration";
        try
        {
            using var provider = JsonDocument.Parse(await http.GetStringAsync(new Uri(address), cancellationToken));
            if (!provider.RootElement.TryGetProperty("jwks_uri", out var keysAddress) || keysAddress.GetString() is not { } keysUri)
                return new(what, $"{address} names no keys (jwks_uri).", remedy);
            using var keys = JsonDocument.Parse(await http.GetStringAsync(new Uri(keysUri), cancellationToken));
            return keys.RootElement.TryGetProperty("keys", out var all) && all.GetArrayLength() is var count and > 0
                ? new(what, $"{authority} answers, and has {count} signing keys.")
                : new(what, $"{keysUri} has no key, so nothing that it signs can be checked.", "Ask who runs the provider.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or UriFormatException or InvalidOperationException)
        {
            return new(what, $"{address} does not answer as one: {exception.Message}", remedy);
        }
    }
}

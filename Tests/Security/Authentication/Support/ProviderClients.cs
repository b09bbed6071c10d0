using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Tests.Security.Authentication.Support;

/// <summary>The clients that the provider knows.</summary>
internal static class ProviderClients
{
    public static OpenIddictApplicationDescriptor Service(Uri service) => new()
    {
        ClientId = IdentityProvider.ClientId,
        ClientSecret = IdentityProvider.ClientSecret,
        ConsentType = ConsentTypes.Implicit,
        RedirectUris = { new Uri(service, "/signin-oidc") },
        PostLogoutRedirectUris = { new Uri(service, "/signout-callback-oidc") },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };

    public static OpenIddictApplicationDescriptor Program() => new()
    {
        ClientId = IdentityProvider.ProgramId,
        ClientSecret = IdentityProvider.ProgramSecret,
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
    };
}

using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Security.Authentication;

/// <summary>Signs in whoever brings a token in <c>Authorization: Bearer sft_…</c> (RFC 6750, section 2.1).</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ConfiguredClients clients)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Find(Request) is not { } token)
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(clients.Find(TokenHash.Of(token)) is { } client
            ? AuthenticateResult.Success(TicketFor(client))
            : AuthenticateResult.Fail("The token is unknown, expired or revoked."));
    }

    private AuthenticationTicket TicketFor(ApiClientOptions client)
    {
        var grants = client.Grants.Select(Grant.Parse).OfType<Grant>();
        var claims = ActorClaims.For(new Actor(client.Name, client.Name, ActorKind.Program), grants);
        return new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name, ActorClaims.Name, null)), Scheme.Name);
    }
}

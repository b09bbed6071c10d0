using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security;

namespace Tests.Security.Access.Support;

/// <summary>Signs in whomever the header names; for tests of what a signed-in user may do.</summary>
internal sealed class TestUsers(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Test", Header = "X-Test-User";

    public static ClaimsPrincipal Principal(ActorKind kind, params string[] grants) => Principal("h.kim", kind, grants);

    public static ClaimsPrincipal Principal(string id, ActorKind kind, params string[] grants) => new(
        new ClaimsIdentity(ActorClaims.For(new Actor(id, id, kind), grants.Select(grant => Grant.Parse(grant)!)), SchemeName));

    public static ClaimsPrincipal Person(params string[] grants) => Principal(ActorKind.Person, grants);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ } header] || header.Split(' ') is not [var id, .. var grants])
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Principal(id, ActorKind.Person, grants), SchemeName)));
    }
}

using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security;

namespace Tests.Security.Audit.Support;

/// <summary>Believes a header: <c>id;kind;grants;classes</c>, the last two with commas.</summary>
internal sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "Header";
    public const string Header = "X-User";
    public const string ClassClaim = "class";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var header))
            return Task.FromResult(AuthenticateResult.NoResult());
        var parts = header.ToString().Split(';');
        var grants = parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(grant => Grant.Parse(grant)!);
        var claims = ActorClaims.For(new Actor(parts[0], parts[0], Enum.Parse<ActorKind>(parts[1])), grants)
            .Concat((parts.Length > 3 ? parts[3].Split(',') : []).Select(one => new Claim(ClassClaim, one)));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme)));
    }
}

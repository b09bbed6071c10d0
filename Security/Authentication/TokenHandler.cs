using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Authentication.Clients;
using Security.Authentication.Tokens;

namespace Security.Authentication;

/// <summary>Signs in whoever brings a token in <c>Authorization: Bearer sft_…</c> (RFC 6750, section 2.1): a program of the configuration, or one that a person gave a personal access token.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ConfiguredClients clients, ClientNames names, TokenReader tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private RefusedToken? _refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Find(Request) is not { } token)
            return AuthenticateResult.NoResult();
        // Comes here only where no issuer of other tokens is configured.
        if (!BearerToken.IsOurs(token))
            return Refuse(RefusedToken.NoIssuer);

        var hash = TokenHash.Of(token);
        if (clients.Find(hash) is { } client)
            return await names.IsTakenAsync(client.Actor.Id, Context.RequestAborted) ? Refuse(RefusedToken.NameTaken) : Accept(client.Actor, client.Grants);
        var (use, refusal) = await tokens.FindAsync(hash, Context.RequestAborted);
        return use is not null ? Accept(use.Actor, use.Grants) : Refuse(refusal!);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // The refusal is that of this request; where nobody asked yet, it is found now.
        await HandleAuthenticateOnceSafeAsync();
        await ProblemAnswer.WriteAsync(Context, (_refusal ?? RefusedToken.Unknown).ToProblem());
    }

    private AuthenticateResult Accept(Actor actor, IEnumerable<Grant> grants)
    {
        var identity = new ClaimsIdentity(ActorClaims.For(actor, grants), Scheme.Name, ActorClaims.Name, null);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private AuthenticateResult Refuse(RefusedToken refusal)
    {
        _refusal = refusal;
        Logger.LogTokenRefused(refusal.Code);
        return AuthenticateResult.Fail(refusal.Detail);
    }
}

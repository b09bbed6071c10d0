using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>The life of a session: every minute it is seen whether it still may go on, and with which grants.</summary>
internal sealed class SessionEvents(
    ServiceDbContext db, AccountSessions sessions, SessionPrincipals principals, IOptions<AccountsOptions> options, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>Gives every session, whichever way somebody signed in, an id and a start.</summary>
    public override Task SigningIn(CookieSigningInContext context)
    {
        var now = clock.GetUtcNow();
        if (context.Properties.StartedAt() is null)
            context.Properties.SetStartedAt(now);
        if (context.Properties.CheckedAt() is null)
            context.Properties.SetCheckedAt(now);
        if (context.Principal is { } principal && SessionClaims.SessionIdOf(principal) is null)
            principal.AddIdentity(new ClaimsIdentity([new Claim(SessionClaims.SessionId, SessionPrincipals.NewSessionId())]));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var now = clock.GetUtcNow();
        if (context.Principal is not { } principal || ActorClaims.Of(principal) is not { } actor
            || context.Properties.StartedAt() is not { } started || now - started >= options.Value.SessionLifetime)
        {
            await EndAsync(context);
            return;
        }

        if (!sessions.IsCheckDue(actor.Id, context.Properties.CheckedAt(), now))
            return;
        if (await CheckAsync(principal, actor, context.Properties.AccountStamp(), context.HttpContext.RequestAborted) is not { } renewed)
        {
            await EndAsync(context);
            return;
        }

        context.ReplacePrincipal(renewed);
        context.Properties.SetCheckedAt(now);
        // Also moves the idle time-out on, to the minute and not only in its second half.
        context.ShouldRenew = true;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => ChallengeAnswers.NotSignedInAsync(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => ChallengeAnswers.DeniedAsync(context);

    private static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>The principal as it is now; null when the session must end.</summary>
    private async Task<ClaimsPrincipal?> CheckAsync(ClaimsPrincipal principal, Actor actor, string? stamp, CancellationToken cancellationToken)
    {
        var id = SessionClaims.SessionIdOf(principal);
        if (await db.Set<EndedSession>().AnyAsync(session => session.Id == id, cancellationToken))
            return null;
        if (stamp is null)
            return principal; // Somebody of the identity provider, whose grants came with the sign-in.

        var account = await db.AccountNamed(actor.Id).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return account is { IsDisabled: false } && account.SecurityStamp == stamp ? await principals.RenewAsync(account, principal, cancellationToken) : null;
    }
}

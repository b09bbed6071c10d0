using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Leads a sign-in through its steps: password, second factor, new password, setting a second factor up. Only the last of them begins a session.</summary>
internal sealed class SignInFlow(ServiceDbContext db, SessionPrincipals principals, SecurityOptions service, IOptions<AccountsOptions> options, TimeProvider clock)
{
    /// <summary>Goes on after a step: to the next page, or into the session.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">The account as it is now, followed by the context.</param>
    /// <param name="pending">What has been proven by now.</param>
    /// <returns>Where to go.</returns>
    public async Task<string> ContinueAsync(HttpContext http, Account account, PendingSignIn pending)
    {
        if (FindNextStep(account, pending) is { } step)
        {
            await (pending with { Stamp = account.SecurityStamp ?? "" }).BeginAsync(http);
            return step;
        }

        await BeginSessionAsync(http, account, pending.Methods);
        await PendingSignIn.EndAsync(http);
        return pending.ReturnUrl ?? service.HomePath;
    }

    /// <summary>Begins a session anew after its owner changed the password, which ended it with all others.</summary>
    public async Task RenewSessionAsync(HttpContext http, Account account)
    {
        var session = await http.AuthenticateAsync(Schemes.Session);
        if (session is not { Principal: { } principal, Properties: { } ticket })
            return;
        ticket.SetAccountStamp(account.SecurityStamp);
        ticket.SetCheckedAt(clock.GetUtcNow());
        await http.SignInAsync(Schemes.Session, await principals.RenewAsync(account, principal, http.RequestAborted), ticket);
    }

    private string? FindNextStep(Account account, PendingSignIn pending)
    {
        if (account.TwoFactorEnabled && !pending.Has(SignInMethods.OneTimeCode))
            return AccountPaths.SecondFactor;
        if (account.NeedsNewPassword(options.Value.PasswordMaxAge, clock.GetUtcNow()))
            return AccountPaths.ChangePassword;
        return options.Value.RequireSecondFactor && !account.TwoFactorEnabled ? AccountPaths.Authenticator : null;
    }

    private async Task BeginSessionAsync(HttpContext http, Account account, IReadOnlyList<string> methods)
    {
        var (now, previous) = (clock.GetUtcNow(), account.LastSignInAt);
        account.LastSignInAt = now;
        account.ForgetFailures();
        var principal = await principals.CreateAsync(account, methods, http.RequestAborted);
        using (SignInActs.Begin(account.ToActor()))
        {
            db.Note(new AuditNote(AccountActions.SignedIn, account.ToAuditSubject(), now)
            {
                Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["session"] = SessionClaims.SessionIdOf(principal), ["methods"] = string.Join(' ', methods) },
            });
            await db.SaveChangesAsync(http.RequestAborted);
        }

        var ticket = new AuthenticationProperties();
        ticket.SetAccountStamp(account.SecurityStamp);
        ticket.SetPreviousSignInAt(previous);
        await http.SignInAsync(Schemes.Session, principal, ticket);
    }
}

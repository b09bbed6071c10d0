using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Whose account the pages of an account show: that of a sign-in under way, else that of the session.</summary>
internal sealed class CurrentAccount(ServiceDbContext db)
{
    /// <summary>The account with the sign-in under way; null when there is neither, or it may not be used any more.</summary>
    public async Task<(Account Account, PendingSignIn? Pending)?> FindAsync(HttpContext http)
    {
        if (await PendingSignIn.FindAsync(http) is { } pending)
            return await FindAsync(pending.UserName, pending.Stamp, http.RequestAborted) is { } account ? (account, pending) : null;
        if ((await http.AuthenticateAsync(Schemes.Session)) is not { Principal: { } principal, Properties: { } ticket }
            || ActorClaims.Of(principal) is not { } actor || ticket.AccountStamp() is not { } stamp)
            return null;
        return await FindAsync(actor.Id, stamp, http.RequestAborted) is { } own ? (own, null) : null;
    }

    private Task<Account?> FindAsync(string userName, string stamp, CancellationToken cancellationToken) =>
        db.AccountNamed(userName).FirstOrDefaultAsync(account => account.SecurityStamp == stamp && !account.IsDisabled, cancellationToken);
}

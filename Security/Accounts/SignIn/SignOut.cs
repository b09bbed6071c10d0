using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Ends a session for good: the cookie is taken back, and a copy of it is refused.</summary>
internal sealed class SignOut(ServiceDbContext db, AccountSessions sessions, IOptions<AccountsOptions> options, TimeProvider clock)
{
    public async Task EndAsync(HttpContext http)
    {
        var session = await http.AuthenticateAsync(Schemes.Session);
        if (session is { Principal: { } principal, Properties: { } ticket } && ActorClaims.Of(principal) is { } actor && SessionClaims.SessionIdOf(principal) is { } id)
        {
            await RecordAsync(actor, id, ticket.StartedAt() ?? clock.GetUtcNow(), http.RequestAborted);
            await sessions.RefreshAsync(actor.Id);
        }

        await http.SignOutAsync(Schemes.Session);
        await PendingSignIn.EndAsync(http);
    }

    private async Task RecordAsync(Actor actor, string id, DateTimeOffset started, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Rows of sessions that are over by themselves are of no more use.
        await db.Set<EndedSession>().Where(session => session.Until < now).ExecuteDeleteAsync(cancellationToken);
        if (await db.Set<EndedSession>().AnyAsync(session => session.Id == id, cancellationToken))
            return;
        using (SignInActs.Begin(actor))
        {
            db.Add(new EndedSession { Id = id, Until = started + options.Value.SessionLifetime });
            db.Note(new AuditNote(AccountActions.SignedOut, $"Account {actor.Id}", now)
            {
                Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["session"] = id },
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

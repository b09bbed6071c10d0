using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Knows whether somebody signs within a continuous period.</summary>
internal sealed class SigningSessions(ServiceDbContext db, IOptions<SigningOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>True when the same person signed in the same session, and not too long ago.</summary>
    public async Task<bool> IsContinuingAsync(Signer signer, CancellationToken cancellationToken)
    {
        if (signer.SessionId is not { } sessionId)
            return false;
        var hash = TokenHash.Of(sessionId);
        var since = clock.GetUtcNow() - options.Value.ContinuousPeriod;
        return await db.Set<SigningSession>().AnyAsync(row => row.SessionHash == hash && row.SignerId == signer.Actor.Id && row.LastSigningAt > since, cancellationToken);
    }

    /// <summary>Begins the period, or prolongs it. Saves nothing by itself but what is there already.</summary>
    public async Task ProlongAsync(Signer signer, CancellationToken cancellationToken)
    {
        if (signer.SessionId is not { } sessionId)
            return;
        var (hash, now) = (TokenHash.Of(sessionId), clock.GetUtcNow());
        await db.Set<SigningSession>().Where(row => row.LastSigningAt < now - KeptFor || (row.SessionHash == hash && row.SignerId != signer.Actor.Id)).ExecuteDeleteAsync(cancellationToken);
        if (await db.Set<SigningSession>().Where(row => row.SessionHash == hash).ExecuteUpdateAsync(row => row.SetProperty(r => r.LastSigningAt, now), cancellationToken) == 0)
            db.Add(new SigningSession { SessionHash = hash, SignerId = signer.Actor.Id, LastSigningAt = now });
    }

    /// <summary>Ends the period: after a failure nobody is taken for known.</summary>
    public async Task EndAsync(Signer signer, CancellationToken cancellationToken)
    {
        if (signer.SessionId is not { } sessionId)
            return;
        var hash = TokenHash.Of(sessionId);
        await db.Set<SigningSession>().Where(row => row.SessionHash == hash).ExecuteDeleteAsync(cancellationToken);
    }
}

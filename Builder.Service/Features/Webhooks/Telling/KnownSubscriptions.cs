using Builder.Service.Data;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>The enabled subscriptions, as this process read them last, so that a save asks the database nothing to learn that nobody listens.</summary>
/// <remarks>
/// The sender reads them anew at every poll. Where that was not done for <see cref="MaximumAge"/> (the database was away, this process has just begun), the save itself
/// reads them in its transaction. So whatever is saved later than that after a subscription was committed is told to it, by every replica. The replica that
/// changed a subscription forgets at the commit what it knew.
/// </remarks>
internal sealed class KnownSubscriptions(TimeProvider clock)
{
    /// <summary>How old what is known may be.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private IReadOnlyList<KnownSubscription> _all = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;
    private int _changes;

    /// <summary>Those that are known and fresh enough to rely on; null: they have to be read.</summary>
    public IReadOnlyList<KnownSubscription>? Fresh
    {
        get
        {
            lock (_lock)
                return (clock.GetUtcNow() - _readAt).Duration() <= MaximumAge ? _all : null;
        }
    }

    /// <summary>Reads them on the connection, and in the transaction, of this context.</summary>
    public Task<IReadOnlyList<KnownSubscription>> ReadAsync(BuilderDbContext db, CancellationToken cancellationToken) => ReadAsync(async () =>
    {
        var rows = await db.WebhookSubscriptions.AsNoTracking().Where(subscription => subscription.DisabledAt == null).ToListAsync(cancellationToken);
        return [.. rows.Select(KnownSubscription.Of)];
    });

    /// <summary>Takes what is read as what is known, unless a change was committed meanwhile.</summary>
    public async Task<IReadOnlyList<KnownSubscription>> ReadAsync(Func<Task<IReadOnlyList<KnownSubscription>>> read)
    {
        int changes;
        lock (_lock)
            changes = _changes;
        var now = clock.GetUtcNow();
        var all = await read();
        lock (_lock)
        {
            if (changes == _changes)
                (_all, _readAt) = (all, now);
        }
        return all;
    }

    /// <summary>A change was committed by this process.</summary>
    public void Forget()
    {
        lock (_lock)
            (_readAt, _changes) = (DateTimeOffset.MinValue, _changes + 1);
    }
}

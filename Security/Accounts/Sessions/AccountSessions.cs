using System.Collections.Concurrent;
using Security.Access;

namespace Security.Accounts;

/// <summary>Remembers, on this replica, whose sessions must be checked sooner than the minute.</summary>
internal sealed class AccountSessions(TimeProvider clock) : IAccountSessions, ISubjectMemory
{
    /// <summary>How long a session goes on without looking at account and grants again.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _changed = new(StringComparer.Ordinal);

    public Task RefreshAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        Forget(subjectId);
        return Task.CompletedTask;
    }

    public void Forget(string subjectId) => _changed[subjectId] = clock.GetUtcNow();

    /// <summary>True when a session has to be checked before it may be used.</summary>
    public bool IsCheckDue(string subjectId, DateTimeOffset? checkedAt, DateTimeOffset now) =>
        checkedAt is not { } time || now - time >= CheckEvery || (_changed.TryGetValue(subjectId, out var changed) && changed >= time);
}

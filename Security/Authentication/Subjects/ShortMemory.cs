using System.Collections.Concurrent;

namespace Security.Authentication.Subjects;

/// <summary>Remembers what a query found for ten seconds, so that a busy client does not ask the database with every request.</summary>
/// <remarks>
/// What was not found is not remembered, so strangers cannot fill it. Ten seconds bound how long another replica goes on after a revocation;
/// on the replica that revokes, <see cref="Forget"/> acts at once.
/// </remarks>
internal sealed class ShortMemory<T>(TimeProvider clock)
    where T : class
{
    /// <summary>How long a finding counts, from before the query began.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private long _forgotten;

    /// <summary>The finding of the last ten seconds, or else what <paramref name="read"/> finds now; null is asked again next time.</summary>
    public async Task<T?> FindAsync(string key, Func<Task<T?>> read)
    {
        if (_findings.TryGetValue(key, out var known) && IsFresh(known))
            return known.Value;

        var (began, forgotten) = (clock.GetTimestamp(), Interlocked.Read(ref _forgotten));
        if (await read() is not { } value)
        {
            _findings.TryRemove(key, out _);
            return null;
        }

        // A revocation that committed while the query ran must not be undone by what the query saw before it.
        if (forgotten == Interlocked.Read(ref _forgotten))
            Keep(key, new Finding(value, began));
        return value;
    }

    /// <summary>Asks the database anew the next time.</summary>
    public void Forget(string key)
    {
        Interlocked.Increment(ref _forgotten);
        _findings.TryRemove(key, out _);
    }

    /// <summary>As <see cref="Forget(string)"/>, for every finding of this kind.</summary>
    public void ForgetWhere(Predicate<T> isMeant)
    {
        Interlocked.Increment(ref _forgotten);
        foreach (var (key, finding) in _findings)
            if (isMeant(finding.Value))
                _findings.TryRemove(key, out _);
    }

    private void Keep(string key, Finding finding)
    {
        if (_findings.Count >= Capacity)
            MakeRoom();
        _findings[key] = finding;
    }

    private void MakeRoom()
    {
        foreach (var (key, finding) in _findings)
            if (!IsFresh(finding))
                _findings.TryRemove(key, out _);
        if (_findings.Count >= Capacity)
            _findings.Clear();
    }

    private bool IsFresh(Finding finding) => clock.GetElapsedTime(finding.Began) < Lifetime;

    private sealed record Finding(T Value, long Began);
}

using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Reads grants from the database, and remembers them for five seconds: so long may another replica go on after a revocation.</summary>
internal sealed class GrantReader(IServiceScopeFactory scopes, TimeProvider clock) : IGrantReader, ISubjectMemory
{
    /// <summary>How long a finding counts, from before its query began.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private long _forgotten;

    public async Task<IReadOnlyList<Grant>> ReadAsync(string subjectId, CancellationToken cancellationToken)
    {
        if (_findings.TryGetValue(subjectId, out var known) && clock.GetElapsedTime(known.Began) < Lifetime)
            return known.Grants;

        var (began, forgotten) = (clock.GetTimestamp(), Interlocked.Read(ref _forgotten));
        var grants = await QueryAsync(subjectId, cancellationToken);
        // A query that ran while somebody revoked may have seen the grant before the commit.
        if (forgotten == Interlocked.Read(ref _forgotten))
            Keep(subjectId, new Finding(grants, began));
        return grants;
    }

    public void Forget(string subjectId)
    {
        Interlocked.Increment(ref _forgotten);
        _findings.TryRemove(subjectId, out _);
    }

    private void Keep(string subjectId, Finding finding)
    {
        if (_findings.Count >= Capacity)
            _findings.Clear();
        _findings[subjectId] = finding;
    }

    private async Task<IReadOnlyList<Grant>> QueryAsync(string subjectId, CancellationToken cancellationToken)
    {
        // A scope of its own: the context of a request stays untouched.
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<ServiceDbContext>().Set<AccessGrant>().AsNoTracking()
            .Where(grant => grant.SubjectId == subjectId && grant.RevokedAt == null)
            .ToListAsync(cancellationToken);
        // SQL Server may compare without regard to capitals; two people of an identity provider may differ in nothing else.
        return [.. rows.Where(grant => string.Equals(grant.SubjectId, subjectId, StringComparison.Ordinal)).Select(grant => grant.ToGrant()).Distinct()];
    }

    private sealed record Finding(IReadOnlyList<Grant> Grants, long Began);
}

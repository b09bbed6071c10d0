using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Tests.Security.Support;

/// <summary>Grants of one database, shared by the hosts on it.</summary>
internal sealed class GrantsInMemory(string database) : IGrantReader, IGrantWriter
{
    private static readonly ConcurrentDictionary<(string Database, string Subject), ConcurrentBag<Grant>> All = new();

    public Task<IReadOnlyList<Grant>> ReadAsync(string subjectId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Grant>>(All.TryGetValue((database, subjectId), out var grants) ? [.. grants.Distinct()] : []);

    public void Add(DbContext db, string subjectId, Grant grant, string reason) => All.GetOrAdd((database, subjectId), _ => []).Add(grant);
}

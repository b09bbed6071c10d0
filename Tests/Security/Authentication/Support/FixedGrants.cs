using System.Collections.Concurrent;
using Security;
using Security.Access;

namespace Tests.Security.Authentication.Support;

/// <summary>Grants as the database would hold them.</summary>
internal sealed class FixedGrants : IGrantReader
{
    /// <summary>By subject.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<Grant>> Of { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Grant>> ReadAsync(string subjectId, CancellationToken cancellationToken) =>
        Task.FromResult(Of.TryGetValue(subjectId, out var grants) ? grants : []);
}

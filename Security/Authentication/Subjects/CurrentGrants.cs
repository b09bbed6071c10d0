using Security.Access;
using Security.Authentication.People;

namespace Security.Authentication.Subjects;

/// <summary>All that somebody may do now: what the database grants and, for a person of the identity provider, what the provider said at the last sign-in.</summary>
internal sealed class CurrentGrants(IEnumerable<IGrantReader> readers, PeopleRegister people)
{
    /// <summary>The union; empty for an unknown subject.</summary>
    public async Task<IReadOnlyList<Grant>> ReadAsync(string subjectId, CancellationToken cancellationToken) =>
        [.. (await people.ReadGrantsAsync(subjectId, cancellationToken)).Union(await ReadAsync(readers, subjectId, cancellationToken))];

    public static async Task<IReadOnlyList<Grant>> ReadAsync(IEnumerable<IGrantReader> readers, string subjectId, CancellationToken cancellationToken)
    {
        var grants = new List<Grant>();
        foreach (var reader in readers)
            grants.AddRange(await reader.ReadAsync(subjectId, cancellationToken));
        return grants;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Security.Access;
using Security.Authentication.People;

namespace Security.Authentication.Subjects;

/// <summary>Finds what stands behind a subject id, at most ten seconds old.</summary>
internal sealed class SubjectReader(IServiceScopeFactory scopes, TimeProvider clock) : ISubjectMemory
{
    private readonly ShortMemory<KnownSubject> _memory = new(clock);

    /// <summary>The subject; null when no account and no person has this id.</summary>
    public async Task<CurrentSubject?> FindAsync(string subjectId, CancellationToken cancellationToken)
    {
        // A scope of its own: the request's context stays untouched, whatever it is about to do.
        await using var scope = scopes.CreateAsyncScope();
        if (await _memory.FindAsync(subjectId, () => ReadAsync(scope.ServiceProvider, subjectId, cancellationToken)) is not { } known)
            return null;
        var grants = await CurrentGrants.ReadAsync(scope.ServiceProvider.GetServices<IGrantReader>(), subjectId, cancellationToken);
        return new(known.Status, [.. known.ProviderGrants.Union(grants)]);
    }

    public void Forget(string subjectId) => _memory.Forget(subjectId);

    private static async Task<KnownSubject?> ReadAsync(IServiceProvider services, string subjectId, CancellationToken cancellationToken)
    {
        foreach (var accounts in services.GetServices<ISubjectStatus>())
        {
            if (await accounts.FindAsync(subjectId, cancellationToken) is { } status)
                return new(status, await services.GetRequiredService<PeopleRegister>().ReadGrantsAsync(subjectId, cancellationToken));
        }

        return null;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Security.Authentication.Subjects;

/// <summary>Finds what stands behind a subject id, at most ten seconds old.</summary>
internal sealed class SubjectReader(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ShortMemory<CurrentSubject> _memory = new(clock);

    /// <summary>The subject; null when no account and no person has this id.</summary>
    public Task<CurrentSubject?> FindAsync(string subjectId, CancellationToken cancellationToken) =>
        _memory.FindAsync(subjectId, () => ReadAsync(subjectId, cancellationToken));

    /// <summary>Makes a change of account or grants count at once on this replica. Call it after the commit.</summary>
    public void Forget(string subjectId) => _memory.Forget(subjectId);

    private async Task<CurrentSubject?> ReadAsync(string subjectId, CancellationToken cancellationToken)
    {
        // A scope of its own: the request's context stays untouched, whatever it is about to do.
        await using var scope = scopes.CreateAsyncScope();
        foreach (var accounts in scope.ServiceProvider.GetServices<ISubjectStatus>())
        {
            if (await accounts.FindAsync(subjectId, cancellationToken) is { } status)
                return new(status, await scope.ServiceProvider.GetRequiredService<CurrentGrants>().ReadAsync(subjectId, cancellationToken));
        }

        return null;
    }
}

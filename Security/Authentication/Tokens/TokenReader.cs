using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security.Access;
using Security.Authentication.Subjects;
using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>Finds who brings a personal access token, and what it may do at this moment.</summary>
internal sealed class TokenReader(IServiceScopeFactory scopes, SubjectReader subjects, TimeProvider clock) : ISubjectMemory
{
    private static readonly TimeSpan UsePrecision = TimeSpan.FromHours(1);
    private readonly ShortMemory<KnownToken> _memory = new(clock);

    /// <summary>The token's use, or why it is refused.</summary>
    public async Task<(TokenUse? Use, RefusedToken? Refusal)> FindAsync(string tokenHash, CancellationToken cancellationToken)
    {
        if (await _memory.FindAsync(tokenHash, () => ReadAsync(tokenHash, cancellationToken)) is not { } token)
            return (null, RefusedToken.Unknown);
        if (token.RevokedAt is not null)
            return (null, RefusedToken.Revoked);
        if (token.ExpiresAt <= clock.GetUtcNow())
            return (null, RefusedToken.Expired);
        if (await subjects.FindAsync(token.OwnerId, cancellationToken) is not { Status.IsActive: true } owner)
            return (null, RefusedToken.OwnerDisabled);

        await NoteUseAsync(token, cancellationToken);
        return (TokenUse.Of(token, owner), null);
    }

    /// <summary>Makes a revocation count at once on this replica. Call it after the commit.</summary>
    public void ForgetToken(string tokenHash) => _memory.Forget(tokenHash);

    public void Forget(string subjectId) => _memory.ForgetWhere(token => string.Equals(token.OwnerId, subjectId, StringComparison.Ordinal));

    private async Task<KnownToken?> ReadAsync(string tokenHash, CancellationToken cancellationToken)
    {
        // A scope of its own: the request's context stays untouched, whatever it is about to do.
        await using var scope = scopes.CreateAsyncScope();
        return await TokensOf(scope).Where(row => row.TokenHash == tokenHash)
            .Select(row => new KnownToken(row.Id, row.OwnerId, row.Name, row.Grants, row.ExpiresAt, row.RevokedAt, row.LastUsedAt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>By a statement of its own, past the audit trail: a row an hour and token would bury what people do.</summary>
    private async Task NoteUseAsync(KnownToken token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (token.LastUsedAt > now - UsePrecision || !token.IsFirstUse())
            return;
        await using var scope = scopes.CreateAsyncScope();
        await TokensOf(scope).Where(row => row.Id == token.Id).ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
    }

    private static DbSet<PersonalAccessToken> TokensOf(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ServiceDbContext>().Set<PersonalAccessToken>();
}

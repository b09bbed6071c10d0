using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Accounts;

/// <inheritdoc/>
internal sealed class PasswordCheck(IServiceScopeFactory scopes, ServiceDbContext db) : IPasswordCheck
{
    public async Task<PasswordVerdict> CheckAsync(string userName, string password, CancellationToken cancellationToken)
    {
        // On SQLite the check would wait for this very transaction; anywhere, the caller's rollback must not take the count of a failure back.
        if (db.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A transaction is open. Check the password before it begins.");

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordAttempts>()
            .JudgeAsync(userName, password, AccountActions.PasswordCheckFailed, forgetsFailures: true, cancellationToken);
    }
}

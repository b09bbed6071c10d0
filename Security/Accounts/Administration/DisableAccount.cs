using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Closes an account and ends its sessions. Its history stays.</summary>
internal static class DisableAccount
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string userName, Reasoned? body, AccountChanges changes, Administrators administrators, UserManager<Account> manager, CancellationToken cancellationToken)
    {
        var problem = await changes.ApplyAsync(userName, body, AccountActions.AccountDisabled, ChangeAsync, cancellationToken);
        return problem is null ? TypedResults.NoContent() : problem;

        async Task<ProblemHttpResult?> ChangeAsync(Account account)
        {
            await administrators.LockAsync(cancellationToken);
            if (await administrators.IsLastAsync(account.SubjectId, cancellationToken))
                return Problem.Conflict("last-administrator", $"'{account.SubjectId}' is the last administrator; without one nobody could manage accounts.",
                    "Make somebody else an administrator first.", new Place(Path: "userName"));
            account.IsDisabled = true;
            await manager.UpdateSecurityStampAsync(account);
            return null;
        }
    }
}

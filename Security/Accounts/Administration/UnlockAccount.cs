using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Accounts;

/// <summary>Lifts a lock before its time.</summary>
internal static class UnlockAccount
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string userName, Reasoned? body, AccountChanges changes, CancellationToken cancellationToken)
    {
        var problem = await changes.ApplyAsync(userName, body, AccountActions.AccountUnlocked, Change, cancellationToken);
        return problem is null ? TypedResults.NoContent() : problem;

        static Task<ProblemHttpResult?> Change(Account account)
        {
            account.ForgetFailures();
            return Task.FromResult<ProblemHttpResult?>(null);
        }
    }
}

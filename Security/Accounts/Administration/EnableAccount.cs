using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Accounts;

/// <summary>Opens an account again that was disabled.</summary>
internal static class EnableAccount
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string userName, Reasoned? body, AccountChanges changes, CancellationToken cancellationToken)
    {
        var problem = await changes.ApplyAsync(userName, body, AccountActions.AccountEnabled, Change, cancellationToken);
        return problem is null ? TypedResults.NoContent() : problem;

        static Task<ProblemHttpResult?> Change(Account account)
        {
            account.IsDisabled = false;
            return Task.FromResult<ProblemHttpResult?>(null);
        }
    }
}

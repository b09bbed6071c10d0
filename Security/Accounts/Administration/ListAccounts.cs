using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>All accounts, by user name; disabled ones too.</summary>
internal static class ListAccounts
{
    public static async Task<Results<Ok<Page<AccountSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageQuery page, ServiceDbContext db, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        return TypedResults.Ok(await page.ReadAsync(
            db.Set<Account>().AsNoTracking().OrderBy(account => account.NormalizedUserName).Select(AccountSummary.Projection), cancellationToken));
    }
}

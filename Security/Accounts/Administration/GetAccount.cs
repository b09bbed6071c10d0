using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>One account.</summary>
internal static class GetAccount
{
    public static async Task<Results<Ok<AccountSummary>, ProblemHttpResult>> HandleAsync(string userName, ServiceDbContext db, CancellationToken cancellationToken) =>
        await db.AccountNamed(userName).Select(AccountSummary.Projection).FirstOrDefaultAsync(cancellationToken) is { } account
            ? TypedResults.Ok(account)
            : AccountChanges.Unknown(userName);
}

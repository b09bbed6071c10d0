using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Finds accounts.</summary>
internal static class AccountQueries
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    /// <summary>The account with a user name; capitals do not count.</summary>
    public static IQueryable<Account> AccountNamed(this ServiceDbContext db, string userName)
    {
        var normalized = Normalizer.NormalizeName(userName);
        return db.Set<Account>().Where(account => account.NormalizedUserName == normalized);
    }

    /// <summary>The account with a user name, followed for changes; null when there is none.</summary>
    public static Task<Account?> FindAccountAsync(this ServiceDbContext db, string userName, CancellationToken cancellationToken) =>
        db.AccountNamed(userName).FirstOrDefaultAsync(cancellationToken);
}

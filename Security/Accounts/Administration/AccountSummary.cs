using System.Linq.Expressions;

namespace Security.Accounts;

/// <summary>An account as its administrators see it.</summary>
/// <param name="UserName">The lasting id.</param>
/// <param name="PrintedName">The name on signatures.</param>
/// <param name="IsDisabled">True: nobody may use it.</param>
/// <param name="LockedUntil">End of the last lockout, which may be past; null: none.</param>
/// <param name="HasSecondFactor">True: it asks for a code as well.</param>
/// <param name="MustChangePassword">True: it has a one-time password.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="PasswordChangedAt">When its password last changed.</param>
/// <param name="LastSignInAt">When somebody last signed in with it; null: never.</param>
internal sealed record AccountSummary(
    string UserName, string PrintedName, bool IsDisabled, DateTimeOffset? LockedUntil, bool HasSecondFactor, bool MustChangePassword,
    DateTimeOffset CreatedAt, DateTimeOffset PasswordChangedAt, DateTimeOffset? LastSignInAt)
{
    public static readonly Expression<Func<Account, AccountSummary>> Projection = account => new AccountSummary(
        account.UserName!, account.PrintedName, account.IsDisabled, account.LockoutEnd, account.TwoFactorEnabled, account.MustChangePassword,
        account.CreatedAt, account.PasswordChangedAt, account.LastSignInAt);
}

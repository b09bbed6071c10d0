using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security.Accounts;
using ServiceDefaults;

namespace Security.Authentication.Subjects;

/// <summary>Whether an embedded account may act. Where embedded accounts are switched off none may, nor may their tokens.</summary>
internal sealed class AccountStatus(ServiceDbContext db, IOptions<AccountsOptions> options) : ISubjectStatus
{
    public async Task<SubjectStatus?> FindAsync(string subjectId, CancellationToken cancellationToken) =>
        await db.AccountNamed(subjectId).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } account
            ? new SubjectStatus(!account.IsDisabled && options.Value.Embedded, account.PrintedName)
            : null;
}

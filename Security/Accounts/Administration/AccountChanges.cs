using Microsoft.AspNetCore.Http.HttpResults;
using Security.Access;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>One change of an account by an administrator: with its reason, in one transaction with its note, and seen at once by whatever acts in the account's name on this replica.</summary>
internal sealed class AccountChanges(ServiceDbContext db, IEnumerable<ISubjectMemory> memories, TimeProvider clock)
{
    /// <summary>Changes an account.</summary>
    /// <param name="userName">Whose.</param>
    /// <param name="body">The reason, if the body gives it.</param>
    /// <param name="action">Code of the note.</param>
    /// <param name="change">Changes the account, or says why not.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Null when it is done; else why not.</returns>
    public async Task<ProblemHttpResult?> ApplyAsync(
        string userName, Reasoned? body, string action, Func<Account, Task<ProblemHttpResult?>> change, CancellationToken cancellationToken)
    {
        if (Reasons.FindProblem(body?.Reason) is { } noReason)
            return noReason;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.FindAccountAsync(userName, cancellationToken) is not { } account)
            return Unknown(userName);
        if (await change(account) is { } refused)
            return refused;
        db.Note(new AuditNote(action, account.ToAuditSubject(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        memories.Forget(account.SubjectId);
        return null;
    }

    public static ProblemHttpResult Unknown(string userName) => Problem.NotFound("unknown-account",
        $"There is no account '{userName}'.", "GET /api/accounts lists the accounts.", new Place(Path: "userName"));
}

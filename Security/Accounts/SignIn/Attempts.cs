using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Judges what somebody gives as proof, and counts failures towards the lockout.</summary>
/// <remarks>
/// Every judgement of an account is saved against the revision that it was made on. Of many attempts at the same moment each therefore sees the failures of those
/// before it, and no more than the allowed number is ever judged.
/// </remarks>
internal sealed partial class Attempts(ServiceDbContext db, IOptions<AccountsOptions> options, TimeProvider clock, ILogger<Attempts> logger)
{
    /// <summary>Each repetition means that another attempt was judged, and those end at the lockout.</summary>
    private const int MostRepetitions = 200;

    /// <summary>Judges an attempt at an account.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="attempt">Judges the account; may change it when it accepts. Called again when the account changed meanwhile.</param>
    /// <param name="failure">Code of the note for a failure.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The verdict; <see cref="PasswordOutcome.UnknownUser"/> without an account, of which nothing is noted.</returns>
    public async Task<PasswordVerdict> JudgeAsync(
        string userName, Func<Account, Task<PasswordOutcome>> attempt, string failure, CancellationToken cancellationToken)
    {
        for (var repetitions = 0; ; repetitions++)
        {
            db.ChangeTracker.Clear();
            if (await db.FindAccountAsync(userName, cancellationToken) is not { } account)
                return new(PasswordOutcome.UnknownUser);
            var outcome = account.IsLocked(clock.GetUtcNow()) ? PasswordOutcome.StillLocked : await attempt(account);
            var verdict = Count(account, outcome, failure);
            try
            {
                // Saved even when nothing else changed: acceptance too holds only for the revision it was given on.
                db.Entry(account).Property(row => row.Revision).IsModified = true;
                await db.SaveChangesAsync(cancellationToken);
                if (verdict.Outcome is PasswordOutcome.LockedOut)
                    LogLocked(account.SubjectId, verdict.FailedAttempts, verdict.LockedUntil);
                return verdict;
            }
            catch (DbUpdateConcurrencyException) when (repetitions < MostRepetitions)
            {
                // Somebody else was judged, or the account changed; judge again what is there now.
            }
        }
    }

    private PasswordVerdict Count(Account account, PasswordOutcome outcome, string failure)
    {
        var now = clock.GetUtcNow();
        if (outcome is PasswordOutcome.Accepted or PasswordOutcome.MustChange)
            return new(outcome);

        var until = now + options.Value.LockoutDuration;
        var isLockedNow = outcome is PasswordOutcome.WrongPassword && account.CountFailure(options.Value.MaxFailedAttempts, until);
        var verdict = new PasswordVerdict(
            isLockedNow ? PasswordOutcome.LockedOut : outcome, isLockedNow ? options.Value.MaxFailedAttempts : account.AccessFailedCount, account.LockoutEnd);
        db.Note(new AuditNote(failure, account.ToAuditSubject(), now) { Details = Describe(verdict) });
        if (isLockedNow)
            db.Note(new AuditNote(AccountActions.LockedOut, account.ToAuditSubject(), now) { Details = Describe(verdict) });
        return verdict;
    }

    private static Dictionary<string, string?> Describe(PasswordVerdict verdict) => new(StringComparer.Ordinal)
    {
        ["outcome"] = verdict.Outcome.ToString(),
        ["failedAttempts"] = verdict.FailedAttempts.ToString(CultureInfo.InvariantCulture),
        ["lockedUntil"] = verdict.LockedUntil?.ToString("O", CultureInfo.InvariantCulture),
    };

    [LoggerMessage(3204, LogLevel.Warning, "The account {UserName} is locked until {LockedUntil} after {Failures} failures in a row")]
    private partial void LogLocked(string userName, int failures, DateTimeOffset? lockedUntil);
}

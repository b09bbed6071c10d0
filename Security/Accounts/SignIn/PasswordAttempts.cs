using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Judges passwords.</summary>
internal sealed class PasswordAttempts(
    ServiceDbContext db, Attempts attempts, IPasswordHasher<Account> hasher, DecoyHash decoy, IOptions<AccountsOptions> options, TimeProvider clock)
{
    /// <summary>Judges a password.</summary>
    /// <param name="userName">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="failure">Code of the note for a failure.</param>
    /// <param name="forgetsFailures">True: success sets the count of failures back. False where a second factor is still to come, or somebody who knows the password could guess codes without end.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<PasswordVerdict> JudgeAsync(string userName, string password, string failure, bool forgetsFailures, CancellationToken cancellationToken)
    {
        (string? Hash, PasswordVerificationResult Result) known = default;
        var verdict = await attempts.JudgeAsync(userName, account => Task.FromResult(Judge(account)), failure, cancellationToken);
        if (known.Hash is null)
            // Unknown or locked: as slow as the others.
            decoy.Check(hasher, password);
        if (verdict.Outcome is PasswordOutcome.UnknownUser)
            await NoteUnknownAsync(userName, failure, cancellationToken);
        return verdict;

        PasswordOutcome Judge(Account account)
        {
            // The slow part is done once, unless the password itself changed meanwhile.
            if (account.PasswordHash is { } hash && known.Hash != hash)
                known = (hash, hasher.VerifyHashedPassword(account, hash, password));
            if (known.Result is PasswordVerificationResult.Failed)
                return PasswordOutcome.WrongPassword;
            if (account.IsDisabled)
                return PasswordOutcome.Disabled;
            if (account.HasExpiredOneTimePassword(options.Value.OneTimePasswordLifetime, clock.GetUtcNow()))
                return PasswordOutcome.OneTimeExpired;
            if (known.Result is PasswordVerificationResult.SuccessRehashNeeded)
                account.PasswordHash = hasher.HashPassword(account, password); // Hashes grow stronger with the framework.
            if (forgetsFailures)
                account.ForgetFailures();
            return account.NeedsNewPassword(options.Value.PasswordMaxAge, clock.GetUtcNow()) ? PasswordOutcome.MustChange : PasswordOutcome.Accepted;
        }
    }

    private async Task NoteUnknownAsync(string userName, string failure, CancellationToken cancellationToken)
    {
        // Some type the password into the wrong field: only what could be a user name is kept.
        var shown = UserNames.IsPossible(userName) ? userName : "(no possible user name)";
        db.Note(new AuditNote(failure, $"Account {shown}", clock.GetUtcNow())
        {
            Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["outcome"] = nameof(PasswordOutcome.UnknownUser) },
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}

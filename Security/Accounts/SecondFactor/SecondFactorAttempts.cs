using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Judges codes. Failures count towards the same lockout as those of passwords.</summary>
internal sealed class SecondFactorAttempts(ServiceDbContext db, Attempts attempts, AuthenticatorKeys keys, RecoveryCodes recoveryCodes, TimeProvider clock)
{
    /// <summary>Judges a code of the authenticator app; each is accepted once.</summary>
    public Task<PasswordVerdict> JudgeCodeAsync(string userName, string code, CancellationToken cancellationToken) => attempts.JudgeAsync(
        userName,
        account =>
        {
            if (Refuse(account) is { } refused)
                return Task.FromResult(refused);
            if (keys.FindStep(account, code) is not { } step)
                return Task.FromResult(PasswordOutcome.WrongPassword);
            account.LastCodeStep = step;
            return Task.FromResult(PasswordOutcome.Accepted);
        },
        AccountActions.SecondFactorFailed,
        cancellationToken);

    /// <summary>Judges a recovery code, and uses it up.</summary>
    public Task<PasswordVerdict> JudgeRecoveryCodeAsync(string userName, string code, CancellationToken cancellationToken) => attempts.JudgeAsync(
        userName,
        async account =>
        {
            if (Refuse(account) is { } refused)
                return refused;
            if (!await recoveryCodes.TryUseAsync(account, code, cancellationToken))
                return PasswordOutcome.WrongPassword;
            db.Note(new AuditNote(AccountActions.RecoveryCodeUsed, account.ToAuditSubject(), clock.GetUtcNow()));
            return PasswordOutcome.Accepted;
        },
        AccountActions.SecondFactorFailed,
        cancellationToken);

    private static PasswordOutcome? Refuse(Account account) => account switch
    {
        { IsDisabled: true } => PasswordOutcome.Disabled,
        { TwoFactorEnabled: false } => PasswordOutcome.WrongPassword,
        _ => null,
    };
}

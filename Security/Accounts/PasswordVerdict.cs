namespace Security.Accounts;

/// <summary>What came of checking a password.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="FailedAttempts">Failures in a row, this one included; 0 after a success and for an unknown user name.</param>
/// <param name="LockedUntil">End of the lockout, UTC; null where there is none.</param>
public sealed record PasswordVerdict(PasswordOutcome Outcome, int FailedAttempts = 0, DateTimeOffset? LockedUntil = null)
{
    /// <summary>True when the password is right and the account may be used.</summary>
    public bool IsAccepted => Outcome is PasswordOutcome.Accepted;
}

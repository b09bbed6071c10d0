namespace Security.Accounts;

/// <summary>Lasting codes of what the trail records about accounts.</summary>
public static class AccountActions
{
    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>A password was wrong, or there is no such account, or it may not be used.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>A code of the authenticator app or a recovery code was wrong.</summary>
    public const string SecondFactorFailed = "second-factor-failed";

    /// <summary>A password given once more in a session was wrong.</summary>
    public const string PasswordCheckFailed = "password-check-failed";

    /// <summary>Too many failures in a row locked the account.</summary>
    public const string LockedOut = "locked-out";

    /// <summary>Somebody signed out.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>The owner changed the password.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>The owner set the second factor up.</summary>
    public const string SecondFactorEnabled = "second-factor-enabled";

    /// <summary>The owner gave the second factor up.</summary>
    public const string SecondFactorDisabled = "second-factor-disabled";

    /// <summary>The owner made new recovery codes.</summary>
    public const string RecoveryCodesMade = "recovery-codes-made";

    /// <summary>A recovery code was used up.</summary>
    public const string RecoveryCodeUsed = "recovery-code-used";

    /// <summary>An account was created.</summary>
    public const string AccountCreated = "account-created";

    /// <summary>An administrator closed the account.</summary>
    public const string AccountDisabled = "account-disabled";

    /// <summary>An administrator opened the account again.</summary>
    public const string AccountEnabled = "account-enabled";

    /// <summary>An administrator lifted the lock.</summary>
    public const string AccountUnlocked = "account-unlocked";

    /// <summary>An administrator set a one-time password.</summary>
    public const string PasswordReset = "password-reset";

    /// <summary>An administrator took the second factor away.</summary>
    public const string SecondFactorReset = "second-factor-reset";
}

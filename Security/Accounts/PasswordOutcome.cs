namespace Security.Accounts;

/// <summary>The ways a password check ends. Whoever typed it is told no more than accepted, wrong, or locked; who has an expired one-time password may know it.</summary>
public enum PasswordOutcome
{
    /// <summary>Right, and the account may be used.</summary>
    Accepted,

    /// <summary>Wrong; counted.</summary>
    WrongPassword,

    /// <summary>Wrong once too often just now: this attempt locked the account.</summary>
    LockedOut,

    /// <summary>Locked since before; the password was not looked at.</summary>
    StillLocked,

    /// <summary>An administrator disabled the account; nobody may use it even with the right password.</summary>
    Disabled,

    /// <summary>No account has this user name.</summary>
    UnknownUser,

    /// <summary>Right, but a one-time password or past its age: it must be changed first.</summary>
    MustChange,

    /// <summary>Right, but a one-time password whose time is over: nobody gets in with it any more.</summary>
    OneTimeExpired,
}

namespace Security.Accounts;

/// <summary>Why a new password is refused. The names are the codes of the identity framework's errors.</summary>
internal enum PasswordFault
{
    /// <summary>Fewer characters than the setting asks for.</summary>
    TooShort,

    /// <summary>Longer than can be hashed, or no text.</summary>
    TooLong,

    /// <summary>The user name, the printed name or the service's name stands in it.</summary>
    HoldsName,

    /// <summary>A common password, or one character or row of keys over and over.</summary>
    Common,

    /// <summary>The password of before.</summary>
    Unchanged,
}

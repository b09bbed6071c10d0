namespace Security.Signatures;

/// <summary>What a signer gives to sign.</summary>
/// <param name="StudyOid">The study of the record.</param>
/// <param name="Type">What kind of record.</param>
/// <param name="Key">Which record of that kind.</param>
/// <param name="Hash">Hash of the record as it was shown to the signer.</param>
/// <param name="Meaning">A code of <see cref="SignatureMeaning"/>.</param>
internal sealed record SigningRequest(string StudyOid, string Type, string Key, string Hash, string Meaning)
{
    /// <summary>The user id; may be left out for later signings of a continuous period.</summary>
    public string? UserName { get; init; }

    /// <summary>The password, of an embedded account.</summary>
    public string? Password { get; init; }

    /// <summary>Where the account is the provider's: the proof of when this ceremony began, from <see cref="Reauthentication"/>.</summary>
    public string? Ceremony { get; init; }

    /// <summary>A remark of the signer.</summary>
    public string? Reason { get; init; }

    // The generated text would show the password to whoever logs it.
    public override string ToString() => $"{StudyOid} {Type} {Key} {Meaning}";
}

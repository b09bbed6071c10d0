namespace Security.Signatures;

/// <summary>The fields of the page's form.</summary>
internal sealed class SigningForm
{
    public string? Hash { get; set; }
    public string? Meaning { get; set; }
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string? Reason { get; set; }
    public string? Ceremony { get; set; }

    /// <summary>The signer knows what the signature is equivalent to.</summary>
    public bool Agreed { get; set; }

    public SigningRequest ToRequest(string studyOid, string type, string key) => new(studyOid, type, key, Hash ?? "", Meaning ?? "")
    {
        UserName = UserName,
        Password = Password,
        Ceremony = Ceremony,
        // A browser sends line ends of its own for the same text.
        Reason = Reason?.ReplaceLineEndings("\n"),
    };
}

namespace Security.Signatures;

/// <summary>A record that can be signed, in its present state.</summary>
/// <param name="StudyOid">The study that it belongs to.</param>
/// <param name="Type">What kind of record it is: <c>FormVersion</c>; at most 40 letters.</param>
/// <param name="Key">Which one of that kind, within the study: <c>F.DM/3</c>; at most 420 characters.</param>
/// <param name="Title">How people call it: name and version; at most 1,000 characters.</param>
/// <param name="Hash">Hash of its content: <c>sha256:</c> and 64 lower-case hexadecimal digits.</param>
public sealed record SignatureSubject(string StudyOid, string Type, string Key, string Title, string Hash)
{
    /// <summary>The site whose record it is; null: it belongs to no site.</summary>
    public string? SiteOid { get; init; }

    /// <summary>Name of the policy that a signer must meet for the study and site.</summary>
    public string Policy { get; init; } = Policies.SignForms;

    /// <summary>Where the record itself can be read, as a path of the service; null: nowhere.</summary>
    public string? Link { get; init; }
}

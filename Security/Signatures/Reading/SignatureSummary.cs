namespace Security.Signatures;

/// <summary>A signature as lists and exports show it (21 CFR 11.50): printed name, time in UTC and meaning, with the hash of what was signed.</summary>
/// <param name="SignatureId">Its lasting name.</param>
/// <param name="StudyOid">The study.</param>
/// <param name="SiteOid">The site of the record; null: none.</param>
/// <param name="Type">What kind of record.</param>
/// <param name="Key">Which record.</param>
/// <param name="Title">How the record was called when it was signed.</param>
/// <param name="Hash">Hash of what was signed.</param>
/// <param name="Meaning">Code of the meaning.</param>
/// <param name="PrintedMeaning">The meaning as it is printed, in English.</param>
/// <param name="SignerId">The signer's lasting id.</param>
/// <param name="PrintedName">The signer's name as it was then.</param>
/// <param name="SignedAt">When, UTC.</param>
/// <param name="Method">How the signer proved who they are.</param>
/// <param name="Reason">The signer's remark.</param>
/// <param name="RecordHash">Binds the fields together.</param>
/// <param name="Status">A code of <see cref="SignatureStatus"/>.</param>
/// <param name="Void">Since when and why it no longer holds; null while it does.</param>
public sealed record SignatureSummary(
    Guid SignatureId, string StudyOid, string? SiteOid, string Type, string Key, string Title, string Hash, string Meaning, string PrintedMeaning,
    string SignerId, string PrintedName, DateTimeOffset SignedAt, string Method, string? Reason, string RecordHash, string Status, VoidSummary? Void)
{
    internal static SignatureSummary Of(Signature row, VoidSummary? lapse) => new(
        row.SignatureId, row.StudyOid, row.SiteOid, row.SubjectType, row.SubjectKey, row.SubjectTitle, row.SubjectHash,
        row.Meaning, SignatureMeaning.Find(row.Meaning)?.English ?? row.Meaning,
        row.SignerId, row.SignerName, row.SignedAt, row.Method, row.Reason, row.RecordHash, StatusOf(row, lapse), lapse);

    private static string StatusOf(Signature row, VoidSummary? lapse)
    {
        if (!SignatureVerifier.IsIntact(row))
            return SignatureStatus.Altered;
        return lapse is null ? SignatureStatus.Standing : SignatureStatus.Void;
    }
}

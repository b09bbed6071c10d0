namespace Security.Signatures;

/// <summary>Finds what can be signed, of whatever kind.</summary>
internal sealed class SignatureSubjectFinder(IEnumerable<ISignatureSubjects> kinds)
{
    /// <summary>The kinds that this service has.</summary>
    public IEnumerable<string> Types => kinds.Select(kind => kind.Type).Order(StringComparer.Ordinal);

    /// <summary>The source of a kind; null for an unknown one.</summary>
    public ISignatureSubjects? FindKind(string type) => kinds.FirstOrDefault(kind => kind.Type == type);

    /// <summary>The record as it is now; null when the kind is unknown or has no such record.</summary>
    public async Task<SignatureSubject?> FindAsync(string studyOid, string type, string key, CancellationToken cancellationToken) =>
        FindKind(type) is { } kind ? await kind.FindAsync(studyOid, key, cancellationToken) : null;
}

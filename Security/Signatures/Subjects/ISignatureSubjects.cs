namespace Security.Signatures;

/// <summary>Knows one kind of records that can be signed. A service registers one for each kind, scoped.</summary>
public interface ISignatureSubjects
{
    /// <summary>Lasting name of the kind, as stored in <see cref="Signature.SubjectType"/>.</summary>
    string Type { get; }

    /// <summary>The record as it is now; null when there is none.</summary>
    /// <param name="studyOid">The study.</param>
    /// <param name="key"><see cref="SignatureSubject.Key"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken);

    /// <summary>Called in the transaction that signs, before the record is read for the last time: keeps others from changing it until the signature is there, and makes a change that is
    /// under way fail, since it looked for signatures before this one came. Records that never change need nothing.</summary>
    /// <param name="studyOid">The study.</param>
    /// <param name="key"><see cref="SignatureSubject.Key"/>.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken) => Task.CompletedTask;
}

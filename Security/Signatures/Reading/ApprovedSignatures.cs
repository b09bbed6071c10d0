using Microsoft.EntityFrameworkCore;

namespace Security.Signatures;

/// <summary>Tells whether a record is approved, for rules that ask for it.</summary>
public static class ApprovedSignatures
{
    /// <summary>True when somebody signed the record, in exactly this state, as approved. Only rows that nothing voided, and that are as they were written, count.</summary>
    /// <param name="db">The service's database.</param>
    /// <param name="studyOid">OID of the study.</param>
    /// <param name="type"><see cref="SignatureSubject.Type"/>.</param>
    /// <param name="key"><see cref="SignatureSubject.Key"/>.</param>
    /// <param name="hash"><see cref="SignatureSubject.Hash"/> of the state that counts.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<bool> IsApprovedAsync(this DbContext db, string studyOid, string type, string key, string hash, CancellationToken cancellationToken)
    {
        var signatures = await db.Set<Signature>().AsNoTracking()
            .Where(row => row.StudyOid == studyOid && row.SubjectType == type && row.SubjectKey == key && row.SubjectHash == hash && row.Meaning == SignatureMeaning.Approved.Code)
            .Where(row => !db.Set<SignatureVoid>().Any(voided => voided.SignatureId == row.SignatureId))
            .ToListAsync(cancellationToken);
        return signatures.Exists(SignatureVerifier.IsIntact);
    }
}

using Cdms.Service.Data;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Cdms.Service.Features.Casebooks;

/// <summary>Signatures that stand: of exactly the state that is there, not void, and as they were written.</summary>
internal static class StandingSignatures
{
    public static async Task<IReadOnlyList<Signature>> ReadAsync(CdmsDbContext db, string studyOid, string type, IReadOnlyCollection<(string Key, string Hash)> records, CancellationToken cancellationToken)
    {
        var keys = records.Where(record => record.Hash.Length > 0).Select(record => record.Key).ToList();
        if (keys.Count == 0)
            return [];
        var rows = await db.Set<Signature>().AsNoTracking().Where(row => row.StudyOid == studyOid && row.SubjectType == type && keys.Contains(row.SubjectKey))
            .Where(row => !db.Set<SignatureVoid>().Any(voided => voided.SignatureId == row.SignatureId)).ToListAsync(cancellationToken);
        var hashes = records.ToDictionary(record => record.Key, record => record.Hash, StringComparer.Ordinal);
        return [.. rows.Where(row => hashes[row.SubjectKey] == row.SubjectHash && SignatureVerifier.IsIntact(row)).OrderBy(row => row.SignedAt)];
    }
}

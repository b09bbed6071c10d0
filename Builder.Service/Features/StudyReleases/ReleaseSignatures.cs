using Builder.Service.Data;
using Builder.Service.Features.Signatures;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Looks whether releases are signed. Only rows that nothing voided, and that are as they were written, count.</summary>
internal sealed class ReleaseSignatures(BuilderDbContext db)
{
    /// <summary>Somebody approved the release.</summary>
    public Task<bool> IsApprovedAsync(string studyOid, int number, string manifestHash, CancellationToken cancellationToken) =>
        IsSignedAsync(studyOid, StudyReleaseSubjects.TypeName, StudyReleaseSubjects.KeyOf(number), manifestHash, cancellationToken);

    /// <summary>Somebody approved the release as it is ready in the environment.</summary>
    public Task<bool> IsApprovedAsync(string studyOid, int number, string environment, string manifestHash, CancellationToken cancellationToken) =>
        IsSignedAsync(studyOid, ReleaseDeploymentSubjects.TypeName, ReleaseDeploymentSubjects.KeyOf(number, environment), manifestHash, cancellationToken);

    private async Task<bool> IsSignedAsync(string studyOid, string type, string key, string hash, CancellationToken cancellationToken)
    {
        var signatures = await db.Set<Signature>().AsNoTracking()
            .Where(row => row.StudyOid == studyOid && row.SubjectType == type && row.SubjectKey == key && row.SubjectHash == hash && row.Meaning == SignatureMeaning.Approved.Code)
            .Where(row => !db.Set<SignatureVoid>().Any(voided => voided.SignatureId == row.SignatureId))
            .ToListAsync(cancellationToken);
        return signatures.Exists(SignatureVerifier.IsIntact);
    }
}

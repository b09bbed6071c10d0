using Builder.Service.Data;
using Builder.Service.Features.Signatures;
using Security.Signatures;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Looks whether releases are signed.</summary>
internal sealed class ReleaseSignatures(BuilderDbContext db)
{
    /// <summary>Somebody approved the release.</summary>
    public Task<bool> IsApprovedAsync(string studyOid, int number, string manifestHash, CancellationToken cancellationToken) =>
        db.IsApprovedAsync(studyOid, StudyReleaseSubjects.TypeName, StudyReleaseSubjects.KeyOf(number), manifestHash, cancellationToken);

    /// <summary>Somebody approved the release as it is ready in the environment.</summary>
    public Task<bool> IsApprovedAsync(string studyOid, int number, string environment, string manifestHash, CancellationToken cancellationToken) =>
        db.IsApprovedAsync(studyOid, ReleaseDeploymentSubjects.TypeName, ReleaseDeploymentSubjects.KeyOf(number, environment), manifestHash, cancellationToken);
}

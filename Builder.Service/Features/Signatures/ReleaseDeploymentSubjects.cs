using System.Globalization;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.StudyReleases;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;
using ServiceDefaults;

namespace Builder.Service.Features.Signatures;

/// <summary>Releases as they are ready in an environment, by <c>Number@Environment</c>: who signs one says that it was tried there. One that is not ready, or no longer, is no such record.</summary>
internal sealed class ReleaseDeploymentSubjects(BuilderDbContext db) : ISignatureSubjects
{
    public const string TypeName = "ReleaseDeployment";

    public string Type => TypeName;

    public static string KeyOf(int number, string environment) => string.Create(CultureInfo.InvariantCulture, $"{number}@{environment}");

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        if (!TryRead(key, out var number, out var environment))
            return null;
        var hash = await Rows(studyOid, number, environment).Where(deployment => deployment.CurrentState == ReleaseDeploymentState.Ready)
            .Select(deployment => deployment.ManifestHash).FirstOrDefaultAsync(cancellationToken);
        return hash is null ? null : new SignatureSubject(studyOid, Type, KeyOf(number, environment), SubjectTitles.Cut($"Release {number} of {studyOid}, ready in {environment}"), hash)
        {
            Link = ReleasePaths.Release(studyOid, number),
        };
    }

    // Whoever withdraws it at the same moment waits, and then finds it signed.
    public Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken) =>
        TryRead(key, out var number, out var environment)
            ? Rows(studyOid, number, environment).LockAsync(deployment => deployment.Revision, cancellationToken)
            : Task.CompletedTask;

    private static bool TryRead(string key, out int number, out string environment)
    {
        var at = key.IndexOf('@', StringComparison.Ordinal);
        environment = key[(at + 1)..];
        return int.TryParse(key.AsSpan(0, Math.Max(at, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private IQueryable<ReleaseDeployment> Rows(string studyOid, int number, string environment) => db.ReleaseDeployments
        .Where(deployment => deployment.StudyOid == studyOid && deployment.ReleaseNumber == number && deployment.Environment == environment);
}

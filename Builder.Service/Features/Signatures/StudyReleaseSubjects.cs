using System.Globalization;
using Builder.Service.Data;
using Builder.Service.Features.StudyReleases;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Builder.Service.Features.Signatures;

/// <summary>Releases, by their number. They never change, so a signature of one stands for good.</summary>
internal sealed class StudyReleaseSubjects(BuilderDbContext db) : ISignatureSubjects
{
    public const string TypeName = "StudyRelease";

    public string Type => TypeName;

    public static string KeyOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var hash = await db.Release(studyOid, number).Select(release => release.ManifestHash).FirstOrDefaultAsync(cancellationToken);
        return hash is null ? null : new SignatureSubject(studyOid, Type, KeyOf(number), SubjectTitles.Cut($"Release {KeyOf(number)} of {studyOid}"), hash)
        {
            Link = ReleasePaths.Release(studyOid, number),
        };
    }
}

using System.Globalization;
using System.Text;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Signatures;
using ServiceDefaults;

namespace Cdms.Service.Features.Sites;

/// <summary>Decisions for a release at a site, by <c>Number@SiteOid</c>: who signs one approves that the site uses it next. The hash holds the number of the site's last decision, so a signature is good for one decision.</summary>
internal sealed class SiteReleaseSubjects(CdmsDbContext db) : ISignatureSubjects
{
    public const string TypeName = "SiteRelease";

    public string Type => TypeName;

    public static string KeyOf(int number, string siteOid) => string.Create(CultureInfo.InvariantCulture, $"{number}@{siteOid}");

    public static string HashOf(Site site, ReceivedRelease release) =>
        global::Forms.ContentHash.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{site.StudyOid}\n{site.SiteOid}\n{site.DecisionNumber + 1}\n{release.ManifestHash}")));

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        if (!TryRead(key, out var number, out var siteOid)
            || await db.Sites.AsNoTracking().FirstOrDefaultAsync(site => site.StudyOid == studyOid && site.SiteOid == siteOid, cancellationToken) is not { } site
            || await db.ReceivedReleases.AsNoTracking().Where(release => release.StudyOid == studyOid && release.ReleaseNumber == number && release.State == ReceivedReleaseState.Ready)
                .OrderByDescending(release => release.ReceivedAt).FirstOrDefaultAsync(cancellationToken) is not { } release)
            return null;
        var title = $"Decision {site.DecisionNumber + 1} of {site.Name}: release {number} of {studyOid}";
        return new SignatureSubject(studyOid, Type, KeyOf(number, siteOid), title[..Math.Min(title.Length, 1000)], HashOf(site, release)) { SiteOid = siteOid, Policy = Policies.ActivateReleases };
    }

    // A decision at the same moment waits, and then finds the signature.
    public Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken) => TryRead(key, out _, out var siteOid)
        ? db.Sites.Where(site => site.StudyOid == studyOid && site.SiteOid == siteOid).LockAsync(site => site.Name, cancellationToken)
        : Task.CompletedTask;

    private static bool TryRead(string key, out int number, out string siteOid)
    {
        var at = key.IndexOf('@', StringComparison.Ordinal);
        siteOid = key[(at + 1)..];
        return int.TryParse(key.AsSpan(0, Math.Max(at, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

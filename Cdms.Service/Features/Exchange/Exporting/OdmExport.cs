using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.ClinicalData;
using Forms.Odm;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Writes the data of a study as ODM: one ClinicalData for each release, subject by subject.</summary>
internal sealed class OdmExport(CdmsDbContext db, IEnumerable<IClinicalSignatures> signatures, TimeProvider clock)
{
    private const int PageSize = 100;

    public async Task WriteAsync(Stream file, ExportRequest request, OdmFileVersion version, string fileOid, CancellationToken cancellationToken)
    {
        var users = await ExportUsers.ReadAsync(db, request, signatures, cancellationToken);
        using var writer = new OdmClinicalWriter(file, new ClinicalExport
        {
            FileOid = fileOid, CreatedAt = clock.GetUtcNow(), StudyOid = request.StudyOid, Version = version, SourceSystem = "study-forms CDMS", Description = request.Warning,
            Users = users.Users, SignatureDefs = users.SignatureDefs, Locations = await LocationsAsync(request, cancellationToken),
        });
        writer.Begin();
        foreach (var release in request.Versions.Numbers)
        {
            writer.BeginVersion(request.Versions.NameOf(release));
            long last = 0;
            while (await PageAsync(request, release, last, cancellationToken) is { Count: > 0 } page)
            {
                foreach (var subject in page)
                    await WriteAsync(writer, request, users, subject, release, cancellationToken);
                last = page[^1].Id;
                writer.Flush();
            }
            writer.EndVersion();
        }
        writer.End();
    }

    private async Task WriteAsync(OdmClinicalWriter writer, ExportRequest request, ExportUsers users, Subject subject, int release, CancellationToken cancellationToken)
    {
        var hidden = request.Blinding.HiddenForms;
        var first = await db.FormInstances.Where(form => form.SubjectId == subject.Id && !hidden.Contains(form.FormOid)).Select(form => (int?)form.ReleaseNumber).MinAsync(cancellationToken);
        var data = await SubjectData.ReadAsync(db, subject, release, (first ?? release) == release, request.Blinding, users, signatures, cancellationToken);
        writer.Write(new SubjectTree(subject, data, request.Versions.NameOf(release), users).Build());
    }

    /// <summary>Subjects with forms of a release; one without any form stands with the release that its site uses.</summary>
    private Task<List<Subject>> PageAsync(ExportRequest request, int release, long after, CancellationToken cancellationToken)
    {
        var hidden = request.Blinding.HiddenForms;
        return db.Subjects.AsNoTracking().Where(subject => subject.StudyOid == request.StudyOid && subject.Id > after).Within(request.Sites, subject => subject.SiteOid)
            .Where(subject => db.FormInstances.Any(form => form.SubjectId == subject.Id && form.ReleaseNumber == release && !hidden.Contains(form.FormOid))
                || (!db.FormInstances.Any(form => form.SubjectId == subject.Id && !hidden.Contains(form.FormOid)) && db.Sites.Any(site => site.StudyOid == subject.StudyOid && site.SiteOid == subject.SiteOid && site.ActiveReleaseNumber == release)))
            .OrderBy(subject => subject.Id).Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ClinicalLocation>> LocationsAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        var sites = await db.Sites.AsNoTracking().Where(site => site.StudyOid == request.StudyOid).Within(request.Sites, site => site.SiteOid).OrderBy(site => site.SiteOid).ToListAsync(cancellationToken);
        var decisions = (await db.SiteDecisions.AsNoTracking().Where(decision => decision.StudyOid == request.StudyOid).OrderBy(decision => decision.Number).ToListAsync(cancellationToken)).ToLookup(decision => decision.SiteId);
        return [.. sites.Where(site => decisions.Contains(site.Id)).Select(site => new ClinicalLocation(site.SiteOid, site.Name,
            [.. decisions[site.Id].Select(decision => (request.Versions.NameOf(decision.ReleaseNumber), DateOnly.FromDateTime(decision.DecidedAt.UtcDateTime)))]))];
    }
}

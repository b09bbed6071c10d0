using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Locks;
using Forms.ClinicalData;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Finds or makes the subject of a file, locked; or says why there can be none.</summary>
internal sealed class ImportedSubjects(CdmsDbContext db, LockReader locks, TimeProvider clock)
{
    public async Task<(Subject? Subject, Site? Site)> FindAsync(ImportRun run, ClinicalSubject read, CancellationToken cancellationToken)
    {
        await db.Subjects.Where(subject => subject.StudyOid == run.StudyOid && subject.SubjectKey == read.SubjectKey).LockAsync(subject => subject.State, cancellationToken);
        var named = await SiteOfAsync(run, read, cancellationToken);
        if (await db.Subjects.FirstOrDefaultAsync(subject => subject.StudyOid == run.StudyOid && subject.SubjectKey == read.SubjectKey, cancellationToken) is { } known)
            return await KnownAsync(run, read, known, named, cancellationToken);
        if (named is null)
            return Refuse(run, read, "unknown-site", read.SiteOid is null ? "The subject names no site. Name one with ?site=, or write a SiteRef into the file." : $"You have no site '{read.SiteOid}' in the study. Make it, or name another one with ?site= and take the SiteRef out.");
        if (named.ActiveReleaseNumber is null)
            return Refuse(run, read, "site-not-active", $"The site '{named.SiteOid}' uses no release, so nothing can be collected there. Decide for one first.");
        if (await locks.OfStudyAsync(run.StudyOid, cancellationToken) is { } kind)
            return Refuse(run, read, LockReader.CodeOf(kind), $"{LockReader.TextOf(kind, run.StudyOid)} No subject comes into it until a data manager lifts that.");
        var made = db.Add(new Subject { StudyOid = run.StudyOid, SiteOid = named.SiteOid, SubjectKey = read.SubjectKey, CreatedAt = clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        run.Tally.Count("subjectsMade");
        return (made, named);
    }

    private async Task<(Subject? Subject, Site? Site)> KnownAsync(ImportRun run, ClinicalSubject read, Subject known, Site? named, CancellationToken cancellationToken)
    {
        if (!run.User.May(Policies.ImportClinicalData, new AccessScope(run.StudyOid, known.SiteOid)))
            return Refuse(run, read, "subject-exists", "The key is taken in the study at a site where you may not import. Take another key.");
        if ((await locks.ReadAsync(known, cancellationToken)).OfSubject() is LockKind.Locked)
            return Refuse(run, read, LockReader.CodeOf(LockKind.Locked), $"{LockReader.TextOf(LockKind.Locked, known.SubjectKey)} Import it again once a data manager has lifted that.");
        if (read.SiteOid is not null && named is not null && named.SiteOid != known.SiteOid)
            run.Tally.Tell("warning", "site-differs", read.SubjectKey, named.SiteOid, read.Line, $"The file has the subject at '{named.SiteOid}', here it is at '{known.SiteOid}', and stays there.");
        return (known, await db.Sites.AsNoTracking().SingleAsync(site => site.StudyOid == run.StudyOid && site.SiteOid == known.SiteOid, cancellationToken));
    }

    // Some systems write each site as a study of its own.
    private async Task<Site?> SiteOfAsync(ImportRun run, ClinicalSubject read, CancellationToken cancellationToken)
    {
        var oid = read.SiteOid ?? (read.StudyOid == run.StudyOid ? run.SiteOid : read.StudyOid);
        return oid is not null && run.User.May(Policies.ImportClinicalData, new AccessScope(run.StudyOid, oid))
            ? await db.Sites.AsNoTracking().FirstOrDefaultAsync(site => site.StudyOid == run.StudyOid && site.SiteOid == oid, cancellationToken)
            : null;
    }

    private static (Subject?, Site?) Refuse(ImportRun run, ClinicalSubject read, string code, string text)
    {
        run.Tally.Count("subjectsRefused");
        run.Tally.Tell("error", code, read.SubjectKey, read.SiteOid, read.Line, text);
        return (null, null);
    }
}

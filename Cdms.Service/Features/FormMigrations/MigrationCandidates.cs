using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Finds the forms that a migration names, and what keeps one from moving.</summary>
internal sealed class MigrationCandidates(CdmsDbContext db, LockReader locks, SubjectReleases releases)
{
    /// <summary>The next forms in the order of their numbers that were not moved by it.</summary>
    public Task<List<FormInstance>> NextAsync(FormMigration migration, long after, int limit, CancellationToken cancellationToken)
    {
        var plan = MigrationDetails.PlanOf(migration);
        var forms = db.FormInstances.Where(form => form.StudyOid == migration.StudyOid && form.FormOid == migration.FormOid && form.Id > after && form.ContentHash != migration.ToContentHash
            && !db.FormMigrationSteps.Any(step => step.FormMigrationId == migration.Id && step.FormInstanceId == form.Id));
        if (plan.FromReleaseNumbers is { } from)
            forms = forms.Where(form => from.Contains(form.ReleaseNumber));
        if (plan.Sites is { } sites)
            forms = forms.Where(form => sites.Contains(form.SiteOid));
        if (plan.SubjectStates is { } states)
            forms = forms.Where(form => db.Subjects.Any(subject => subject.Id == form.SubjectId && states.Contains(subject.State)));
        return forms.OrderBy(form => form.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>Why the form stays where it is; null: it may move.</summary>
    public async Task<string?> FindObstacleAsync(FormMigration migration, Subject subject, FormInstance form, ReleasePlan target, CancellationToken cancellationToken)
    {
        if (await FindHoldAsync(migration, subject, form, cancellationToken) is { } held)
            return held;
        if (!await releases.MayUseAsync(subject, migration.ToReleaseNumber, cancellationToken))
            return SkipReason.ReleaseNotUsed;
        return FormPlaces.Judge(target, migration.ToReleaseNumber, FormKey.Of(form), isHidden: false).Plan is null ? SkipReason.NotPlanned : null;
    }

    /// <summary>Whether a lock or a signature keeps the form as it is.</summary>
    public async Task<string?> FindHoldAsync(FormMigration migration, Subject subject, FormInstance form, CancellationToken cancellationToken)
    {
        if ((await locks.ReadAsync(subject, cancellationToken)).HasLockedPart(form.Id))
            return SkipReason.Locked;
        var isSigned = !migration.VoidsSignatures
            && ((await StandingSignatures.ReadAsync(db, form.StudyOid, FormSubjects.TypeName, [(FormSubjects.KeyOf(form), form.DataHash)], cancellationToken)).Count > 0
                || (await StandingSignatures.ReadAsync(db, form.StudyOid, CasebookSubjects.TypeName, [(subject.SubjectKey, subject.DataHash)], cancellationToken)).Count > 0);
        return isSigned ? SkipReason.Signed : null;
    }
}

using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Locks;

/// <summary>The locks of a study that the user may see, those that were lifted too if asked for, the newest first.</summary>
internal static class ListLocks
{
    public static async Task<Results<Ok<Page<LockSummary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, [AsParameters] PageQuery page, string? subjectKey, bool? lifted, CdmsDbContext db, ClaimsPrincipal user, IAccessClasses classes, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var (sites, forms, items) = (StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), blinding.HiddenForms, blinding.HiddenItemKeys);
        // A lock of the whole study holds at every site, so each may see it.
        var locks = from held in db.DataLocks.AsNoTracking()
                    where held.StudyOid == studyOid && (lifted == true || held.LiftedAt == null) && (sites == null || held.SiteOid == null || sites.Contains(held.SiteOid))
                        && !forms.Contains(held.FormOid) && !items.Contains(held.FormOid + "\n" + held.ItemOid)
                    join subject in db.Subjects on held.SubjectId equals subject.Id into subjects
                    from subject in subjects.DefaultIfEmpty()
                    join form in db.FormInstances on held.FormInstanceId equals form.Id into instances
                    from form in instances.DefaultIfEmpty()
                    where subjectKey == null || subject!.SubjectKey == subjectKey
                    orderby held.Id descending
                    select new LockSummary(held.Id, held.SiteOid, subject!.SubjectKey, form!.StudyEventOid, form.StudyEventRepeatKey, held.FormOid, form.FormRepeatKey, held.ItemGroupOid, held.ItemGroupRepeatKey,
                        held.ItemOid, held.Kind, held.Reason, held.SetBy, held.SetAt, held.LiftedAt, held.LiftedBy, held.LiftReason);
        return TypedResults.Ok(await page.ReadAsync(locks, cancellationToken));
    }
}

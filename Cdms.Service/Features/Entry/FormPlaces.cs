using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Subjects;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>Finds the form of a subject at a visit. One that is there stays with its release; a new one takes a release that its site uses or has used.</summary>
internal sealed class FormPlaces(CdmsDbContext db, ReleasePlans plans, SubjectReleases releases)
{
    // A subject may have many forms by few releases, and one request looks at all of them.
    private readonly Dictionary<(string StudyOid, int Number), ReleasePlan> _pinned = [];

    /// <summary>The form, or why there can be none.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="at">Visit and form with their repeat keys.</param>
    /// <param name="blinding">What the user must not see: a form that is hidden is answered like one that is not planned.</param>
    /// <param name="releaseNumber">The release by which it was shown; null: the one that the site uses.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<FormPlace> FindAsync(Subject subject, FormKey at, StudyBlinding blinding, int? releaseNumber, CancellationToken cancellationToken)
    {
        var isHidden = blinding.HidesForm(at.FormOid);
        var instance = isHidden ? null : await db.FormInstances.FirstOrDefaultAsync(form => form.SubjectId == subject.Id && form.StudyEventOid == at.StudyEventOid && form.StudyEventRepeatKey == at.StudyEventRepeatKey
            && form.FormOid == at.FormOid && form.FormRepeatKey == at.FormRepeatKey, cancellationToken);
        if (instance is not null)
            return await OfAsync(instance, cancellationToken);

        var number = releaseNumber ?? await releases.OfAsync(subject, cancellationToken);
        if (number is null || !await releases.MayUseAsync(subject, number.Value, cancellationToken)
            || await plans.FindAsync(db, subject.StudyOid, number.Value, cancellationToken) is not { } plan)
            return FormPlace.Refused(EntryConflictCodes.ReleaseNotUsed, $"The site '{subject.SiteOid}' never used release {number}, or the subject has not consented to it, so no form can be begun by it. Load the form anew.");
        return Judge(plan, number.Value, at, isHidden);
    }

    /// <summary>A form that is there, with the release that it is pinned to.</summary>
    /// <exception cref="InvalidDataException">That release is not here.</exception>
    public async Task<FormPlace> OfAsync(FormInstance form, CancellationToken cancellationToken)
    {
        var at = (form.StudyOid, form.ReleaseNumber);
        if (!_pinned.TryGetValue(at, out var plan))
        {
            _pinned[at] = plan = await plans.FindAsync(db, form.StudyOid, form.ReleaseNumber, cancellationToken)
                ?? throw new InvalidDataException($"Release {form.ReleaseNumber} of {form.StudyOid} is gone, and forms are pinned to it. Restore it from a backup.");
        }

        return new(form, plan);
    }

    /// <summary>Whether a release plans the form there.</summary>
    public static FormPlace Judge(ReleasePlan plan, int number, FormKey at, bool isHidden)
    {
        if (isHidden || plan.Manifest.Outline.StudyEvents.FirstOrDefault(visit => visit.Oid == at.StudyEventOid) is not { } visit || visit.FormRefs.All(form => form.FormOid != at.FormOid)
            || plan.Study.Forms.FirstOrDefault(form => form.FormDef.Oid == at.FormOid) is not { } form)
            return FormPlace.Refused(EntryConflictCodes.FormNotPlanned, $"Release {number} plans no form '{at.FormOid}' at a visit '{at.StudyEventOid}'.");
        return IsWrong(visit.Repeating is true, at.StudyEventRepeatKey) || IsWrong(form.FormDef.Repeating is true, at.FormRepeatKey)
            ? FormPlace.Refused(EntryConflictCodes.RepeatNotPossible, "What repeats needs a repeat key, and what does not must have none.")
            : new(null, plan);
    }

    private static bool IsWrong(bool repeats, string key) => repeats == (key.Length == 0);
}

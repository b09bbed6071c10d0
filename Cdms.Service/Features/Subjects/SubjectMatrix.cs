using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Forms;
using Security.Access;

namespace Cdms.Service.Features.Subjects;

/// <summary>A subject's visits and forms: those of the plan of the site's release, and those that are there by another one.</summary>
/// <param name="Conflicts">Values that have no place and wait for a person.</param>
public sealed record SubjectMatrix(SubjectSummary Subject, int? ActiveReleaseNumber, IReadOnlyList<SubjectMatrix.Visit> Visits, int Conflicts)
{
    /// <summary>The last decision of its site, where it counts for the subject only after a new consent; null: none is waited for.</summary>
    public AwaitedConsent? ConsentAwaited { get; init; }

    /// <summary>Frozen or Locked as a whole; null: neither.</summary>
    public string? Lock { get; init; }

    /// <summary>What a signature of the casebook stands on; empty before the first value.</summary>
    public string DataHash { get; init; } = "";

    /// <summary>Signatures of the casebook that stand.</summary>
    public IReadOnlyList<ShownSignature> Signatures { get; init; } = [];

    /// <summary>A decision that waits for the consent of the subject.</summary>
    /// <param name="ReleaseNumber">The release that new forms take after it.</param>
    public sealed record AwaitedConsent(int ReleaseNumber, DateTimeOffset DecidedAt, string Reason);

    /// <summary>A visit.</summary>
    /// <param name="IsPlanned">False where only forms of another release are there.</param>
    public sealed record Visit(string StudyEventOid, string Name, bool IsPlanned, bool IsRepeating, IReadOnlyList<Cell> Forms)
    {
        /// <summary>When it is due; null where the plan has no window for it, or the subject is not enrolled.</summary>
        public Window? Due { get; init; }

        /// <summary>The day of UTC on which its first value came; null: nothing is entered.</summary>
        public DateOnly? BegunOn { get; init; }
    }

    /// <summary>The days of a visit for the subject.</summary>
    /// <param name="From">The first day that will do.</param>
    /// <param name="On">The planned day.</param>
    /// <param name="To">The last day that will do.</param>
    public sealed record Window(DateOnly From, DateOnly On, DateOnly To)
    {
        internal static Window? Of(StudyEventDef visit, DateOnly? enrolledOn) =>
            enrolledOn is { } day && VisitWindow.Of(visit)?.For(day) is { } days ? new(days.From, days.Due, days.To) : null;
    }

    /// <summary>A form at a visit.</summary>
    /// <param name="State">Empty, Entered or Submitted.</param>
    /// <param name="ReleaseNumber">The release that it is pinned to; null while it is empty.</param>
    public sealed record Cell(string FormOid, string State, string StudyEventRepeatKey, string FormRepeatKey, int? ReleaseNumber, int? FormVersion)
    {
        /// <summary>Its number; null while it is empty.</summary>
        public long? FormInstanceId { get; init; }

        /// <summary>Frozen or Locked as a whole; null: neither.</summary>
        public string? Lock { get; init; }

        /// <summary>Queries that are not closed.</summary>
        public int PendingQueries { get; init; }

        /// <summary>It was compared with its source and did not change since.</summary>
        public bool IsVerified { get; init; }

        /// <summary>A signature of the form stands.</summary>
        public bool IsSigned { get; init; }
    }

    internal static SubjectMatrix Of(Subject subject, int? release, StudyOutline? plan, IReadOnlyList<FormInstance> all, StudyBlinding blinding, int conflicts, Func<FormInstance, Cell> show)
    {
        var forms = all.Where(form => !blinding.HidesForm(form.FormOid)).ToList();
        var planned = (plan?.StudyEvents ?? []).Select(visit => new Visit(visit.Oid, visit.Name, true, visit.Repeating is true, [.. CellsOf(visit, forms, show).Where(cell => !blinding.HidesForm(cell.FormOid))]) { Due = Window.Of(visit, subject.EnrolledOn), BegunOn = BegunOn(visit.Oid, forms) });
        var more = forms.Where(form => plan?.StudyEvents.Any(visit => visit.Oid == form.StudyEventOid) is not true).GroupBy(form => form.StudyEventOid)
            .Select(visit => new Visit(visit.Key, visit.Key, false, false, [.. visit.Select(show)]));
        return new(SubjectSummary.Of(subject), release, [.. planned, .. more], conflicts);
    }

    private static DateOnly? BegunOn(string visitOid, IReadOnlyList<FormInstance> forms) =>
        forms.Where(form => form.StudyEventOid == visitOid).Min(form => (DateTimeOffset?)form.CreatedAt) is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static IEnumerable<Cell> CellsOf(StudyEventDef visit, IReadOnlyList<FormInstance> forms, Func<FormInstance, Cell> show)
    {
        var here = forms.Where(form => form.StudyEventOid == visit.Oid).ToList();
        foreach (var planned in visit.FormRefs.InOrder())
        {
            var filled = here.Where(form => form.FormOid == planned.FormOid).ToList();
            foreach (var cell in filled.Count == 0 ? [new Cell(planned.FormOid, "Empty", "", "", null, null)] : filled.Select(show))
                yield return cell;
        }
        foreach (var form in here.Where(form => visit.FormRefs.All(planned => planned.FormOid != form.FormOid)))
            yield return show(form);
    }

    internal static Cell Filled(FormInstance form) =>
        new(form.FormOid, form.SubmittedAt is null ? "Entered" : "Submitted", form.StudyEventRepeatKey, form.FormRepeatKey, form.ReleaseNumber, form.FormVersion);
}

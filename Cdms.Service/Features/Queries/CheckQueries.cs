using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Laboratories;
using Cdms.Service.Features.Locks;
using Forms.Entry;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Queries;

/// <summary>Has soft checks ask. One that stands when its form is submitted, or comes up later, becomes a query; the query is closed once the check is content.</summary>
/// <remarks>Before the form is submitted the finding is shown where it is entered, and whoever enters can mend it. Nothing that is locked is asked about anew.</remarks>
internal sealed class CheckQueries(CdmsDbContext db, FormPlaces places, FormEntries entries, LockReader locks, LaboratoryContexts laboratories, QueryWriter writer)
{
    private const int LongestKey = 400;

    /// <summary>Brings the queries of a form up to date, and those of the subject's other forms that look at it.</summary>
    public async Task RefreshAsync(Subject subject, FormInstance changed, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var submitted = await db.FormInstances.Where(form => form.SubjectId == subject.Id && form.SubmittedAt != null).ToListAsync(cancellationToken);
        SubjectLocks? held = null;
        // A change of the subject's sex or of a day may put a value of any form out of its range.
        var asksOutOfRange = submitted.Count > 0 && await laboratories.IsAskingAsync(subject.StudyOid, cancellationToken);
        foreach (var form in submitted)
        {
            var place = await places.OfAsync(form, cancellationToken);
            if (form.Id != changed.Id && !asksOutOfRange && !place.Plan!.PlanOf(form.FormOid).ReadsOthers)
                continue;
            held ??= await locks.ReadAsync(subject, cancellationToken);
            if (held.OfForm(form.Id) is not LockKind.Locked)
                await RefreshAsync(subject, form, place, held, asksOutOfRange, blinding, cancellationToken);
        }
    }

    private async Task RefreshAsync(Subject subject, FormInstance form, FormPlace place, SubjectLocks held, bool asksOutOfRange, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var laboratory = asksOutOfRange ? await laboratories.AskingAsync(subject, place.Plan!, FormKey.Of(form), blinding, cancellationToken) : null;
        var (session, stored) = await entries.OpenAsync(subject, place, FormKey.Of(form), null, cancellationToken, laboratory);
        var changes = stored.ToDictionary(OperationJudge.PlaceOf, value => value.Change);
        var asked = await db.DataQueries.Where(query => query.FormInstanceId == form.Id && query.CheckKey != null).ToListAsync(cancellationToken);
        var standing = session.Findings.Where(finding => finding.Severity is EntrySeverity.Soft && held.OfItem(form.Id, finding.Place) is not LockKind.Locked).ToList();
        foreach (var finding in standing.Where(finding => !IsAsked(asked, finding, changes.GetValueOrDefault(finding.Place))))
            await writer.RaiseAsync(form, finding.Place, changes.GetValueOrDefault(finding.Place), KeyOf(finding), Shorten(finding.TextIn("en").Text, DataQuery.LongestText), blinding.ClassOf(form.FormOid, finding.Place.Item), cancellationToken);
        // Where the study asks of ranges no more, people close what was asked.
        foreach (var query in asked.Where(query => query.IsPending && (asksOutOfRange || !query.CheckKey!.StartsWith(EntryCodes.LabRange, StringComparison.Ordinal)) && !standing.Exists(finding => IsOf(query, finding))))
            await writer.SayAsync(query, QueryAction.Closed, "The check is content with what stands there now.", QueryWriter.Check, cancellationToken);
    }

    // What a person closed stays closed for that very value; what the check itself closed may come up again.
    private static bool IsAsked(IEnumerable<DataQuery> asked, EntryFinding finding, int change) =>
        asked.Any(query => IsOf(query, finding) && (query.IsPending || (!query.IsClosedByCheck && query.Change == change)));

    private static bool IsOf(DataQuery query, EntryFinding finding) =>
        query.ItemGroupOid == finding.Place.Group && query.ItemGroupRepeatKey == finding.Place.RepeatKey && query.ItemOid == finding.Place.Item && query.CheckKey == KeyOf(finding);

    private static string KeyOf(EntryFinding finding) => Shorten($"{finding.Code}: {string.Join(' ', finding.Arguments)}", LongestKey);

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Changes;

/// <summary>The changes of values at the user's sites since a token, each once and none left out, in an order that never changes.</summary>
internal static class ListChanges
{
    private const int MostChanges = 1000, PageOfParts = 200;

    /// <summary>A page of the feed.</summary>
    /// <param name="Changes">In order.</param>
    /// <param name="Next">The token for the next call; the same as before where nothing is new.</param>
    /// <param name="HasMore">There is more already.</param>
    public sealed record Feed(IReadOnlyList<Change> Changes, string Next, bool HasMore);

    /// <summary>One change.</summary>
    public sealed record Change(
        string SiteOid, string SubjectKey, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, int ReleaseNumber, int FormVersion, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid,
        int Number, string? Value, string? MeasurementUnitOid, string? Reason, string ChangedBy, DateTimeOffset ReceivedAt);

    public static async Task<Results<Ok<Feed>, ProblemHttpResult>> HandleAsync(
        string studyOid, string? since, int? limit, ClaimsPrincipal user, CdmsDbContext db, ChangeFeed feed, IAccessClasses classes, CancellationToken cancellationToken)
    {
        if (ChangeToken.TryRead(since) is not { } token)
            return Problem.BadRequest("bad-token", $"'{since}' is no token of this feed.", "Send the field next of the last answer, or leave since out to begin at the first change.", new Place(Path: "since"));
        if (limit is < 1 or > MostChanges)
            return Problem.BadRequest("bad-limit", $"The limit is {limit}.", $"Ask for 1 to {MostChanges} changes.", new Place(Path: "limit"));
        await feed.NumberAsync(studyOid, cancellationToken);
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var (most, changes) = (limit ?? MostChanges, new List<Change>());
        while (true)
        {
            var page = await PageAsync(db, studyOid, StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), token, cancellationToken);
            foreach (var (change, at) in page)
            {
                if (!blinding.HidesItem(change.FormOid, change.ItemOid))
                {
                    if (changes.Count == most)
                        return TypedResults.Ok(new Feed(changes, token.ToString(), true));
                    changes.Add(change);
                }
                token = at;
            }
            if (page.Count == 0)
                return TypedResults.Ok(new Feed(changes, token.ToString(), false));
        }
    }

    private static async Task<List<(Change Change, ChangeToken At)>> PageAsync(CdmsDbContext db, string studyOid, IReadOnlyList<string>? sites, ChangeToken token, CancellationToken cancellationToken)
    {
        var rows = await (
            from range in db.ChangeFeedRanges.AsNoTracking()
            where range.StudyOid == studyOid && range.Number >= token.Number
            join form in db.FormInstances.AsNoTracking().Within(sites, form => form.SiteOid) on range.FormInstanceId equals form.Id
            join subject in db.Subjects.AsNoTracking() on form.SubjectId equals subject.Id
            join change in db.ItemChanges.AsNoTracking() on form.Id equals change.FormInstanceId
            where change.Number >= range.FirstChange && change.Number <= range.LastChange && (range.Number > token.Number || change.Number > token.Change)
            orderby range.Number, change.Number
            select new { range.Number, form, subject.SubjectKey, change }).Take(PageOfParts).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (new Change(
            row.form.SiteOid, row.SubjectKey, row.form.StudyEventOid, row.form.StudyEventRepeatKey, row.form.FormOid, row.form.FormRepeatKey, row.form.ReleaseNumber, row.form.FormVersion, row.change.ItemGroupOid, row.change.ItemGroupRepeatKey,
            row.change.ItemOid, row.change.Number, row.change.Value, row.change.MeasurementUnitOid, row.change.Reason, row.change.ChangedBy, row.change.ReceivedAt), new ChangeToken(row.Number, row.change.Number)))];
    }
}

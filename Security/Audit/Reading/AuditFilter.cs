using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Audit.Reading;

/// <summary>Which rows are asked for; what is left out restricts nothing. Take it as <c>[AsParameters]</c>.</summary>
/// <param name="StudyOid">OID of a study; empty: rows of no study.</param>
/// <param name="Actor">Id of the actor, exactly.</param>
/// <param name="From">From this time on, UTC where no offset is given.</param>
/// <param name="To">Before this time.</param>
/// <param name="Subject">A part of the subjects, such as <c>FormVersion F.DM/3</c>.</param>
/// <param name="Action">Code of the action: <c>saved</c>, <c>audit-redacted</c>.</param>
/// <param name="TraceId">Trace id of the request.</param>
/// <param name="MessageId">Id of the message.</param>
internal sealed record AuditFilter(
    string? StudyOid, string? Actor, DateTimeOffset? From, DateTimeOffset? To, string? Subject, string? Action, string? TraceId, Guid? MessageId)
{
    /// <summary>The answer to a text that no database can compare with, or null.</summary>
    public ProblemHttpResult? FindProblem() =>
        new[] { StudyOid, Actor, Subject, Action, TraceId }.OfType<string>().All(StorableText.IsStorable)
            ? null
            : Problem.BadRequest("bad-filter", "A text of the filter holds U+0000 or half a surrogate pair, which no row can hold.", "Take it out.");

    public IQueryable<AuditRecord> ApplyTo(IQueryable<AuditRecord> records)
    {
        if (Actor is not null)
            records = records.Where(record => record.ActorId == Actor);
        if (From is not null)
            records = records.Where(record => record.At >= From);
        if (To is not null)
            records = records.Where(record => record.At < To);
        if (!string.IsNullOrEmpty(Subject))
            records = records.Where(record => record.Subjects.Contains(Subject));
        if (Action is not null)
            records = records.Where(record => record.Action == Action);
        if (TraceId is not null)
            records = records.Where(record => record.TraceId == TraceId);
        return MessageId is null ? records : records.Where(record => record.MessageId == MessageId);
    }
}

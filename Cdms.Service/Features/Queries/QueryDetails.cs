using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Queries;

/// <summary>A query with all that was said.</summary>
public sealed record QueryDetails(QuerySummary Query, IReadOnlyList<QueryDetails.Message> Messages)
{
    /// <summary>What somebody said.</summary>
    /// <param name="Action">One of <see cref="QueryAction"/>.</param>
    public sealed record Message(int Number, string Action, string Text, string SaidBy, DateTimeOffset SaidAt);

    internal static async Task<QueryDetails> ReadAsync(CdmsDbContext db, long id, CancellationToken cancellationToken) => new(
        await QuerySummary.Of(db.DataQueries.AsNoTracking().Where(query => query.Id == id), db.Subjects, db.FormInstances).SingleAsync(cancellationToken),
        await db.QueryMessages.AsNoTracking().Where(message => message.QueryId == id).OrderBy(message => message.Number)
            .Select(message => new Message(message.Number, message.Action, message.Text, message.SaidBy, message.SaidAt)).ToListAsync(cancellationToken));
}

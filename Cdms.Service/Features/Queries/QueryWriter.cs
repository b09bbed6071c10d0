using Cdms.Service.Data;
using Cdms.Service.Domain;
using Forms.Expressions;
using Security;

namespace Cdms.Service.Features.Queries;

/// <summary>Writes queries and what is said in them.</summary>
internal sealed class QueryWriter(CdmsDbContext db, TimeProvider clock)
{
    /// <summary>Who speaks where no person does.</summary>
    public const string Check = "Edit check";

    /// <summary>Asks.</summary>
    public async Task<DataQuery> RaiseAsync(FormInstance form, ItemPlace item, int change, string? checkKey, string text, string? accessClass, CancellationToken cancellationToken)
    {
        var (by, now) = (checkKey is null ? Acting.Actor.Label : Check, clock.GetUtcNow());
        var query = db.Add(new DataQuery
        {
            StudyOid = form.StudyOid, SiteOid = form.SiteOid, SubjectId = form.SubjectId, FormInstanceId = form.Id, FormOid = form.FormOid, ItemGroupOid = item.Group, ItemGroupRepeatKey = item.RepeatKey,
            ItemOid = item.Item, CheckKey = checkKey, Change = change, Text = text, RaisedBy = by, RaisedAt = now, AccessClass = accessClass,
        }).Entity;
        // Its messages bear its number, and the trail names them by it.
        await db.SaveChangesAsync(cancellationToken);
        await SayAsync(query, QueryAction.Raised, text, by, cancellationToken);
        return query;
    }

    /// <summary>Says something in a query.</summary>
    public async Task SayAsync(DataQuery query, string action, string text, string? by, CancellationToken cancellationToken)
    {
        db.Add(query.Say(action, text, by ?? Acting.Actor.Label, clock.GetUtcNow(), isByCheck: by == Check));
        await db.SaveChangesAsync(cancellationToken);
    }
}

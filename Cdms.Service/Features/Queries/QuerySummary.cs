using Cdms.Service.Domain;

namespace Cdms.Service.Features.Queries;

/// <summary>A query as lists show it.</summary>
/// <param name="IsByCheck">A check asks, not a person.</param>
/// <param name="Change">Number of the change of the value that is asked about; 0: there was none.</param>
/// <param name="State">One of <see cref="QueryState"/>.</param>
public sealed record QuerySummary(
    long Id, string SiteOid, string SubjectKey, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid,
    bool IsByCheck, int Change, string Text, string State, string RaisedBy, DateTimeOffset RaisedAt, int Messages)
{
    internal static IQueryable<QuerySummary> Of(IQueryable<DataQuery> queries, IQueryable<Subject> subjects, IQueryable<FormInstance> forms) =>
        from query in queries
        join subject in subjects on query.SubjectId equals subject.Id
        join form in forms on query.FormInstanceId equals form.Id
        orderby query.Id descending
        select new QuerySummary(query.Id, query.SiteOid, subject.SubjectKey, form.StudyEventOid, form.StudyEventRepeatKey, query.FormOid, form.FormRepeatKey, query.ItemGroupOid, query.ItemGroupRepeatKey, query.ItemOid,
            query.CheckKey != null, query.Change, query.Text, query.State, query.RaisedBy, query.RaisedAt, query.Messages);
}

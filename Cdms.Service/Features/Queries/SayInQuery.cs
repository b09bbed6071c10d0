using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Queries;

/// <summary>Answers, closes or opens a query again. The site answers; who may ask closes, and opens again.</summary>
internal sealed class SayInQuery(string action)
{
    /// <param name="Text">The words.</param>
    public sealed record Request(string Text);

    private string Policy => action == QueryAction.Answered ? Policies.WriteClinicalData : Policies.RaiseQueries;

    public async Task<Results<Ok<QueryDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, Request request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, QueryWriter writer, CancellationToken cancellationToken)
    {
        var visible = VisibleQueries.Of(db, studyOid, user, await classes.BlindingAsync(user, studyOid, cancellationToken));
        var key = await visible.Where(query => query.Id == id).Join(db.Subjects, query => query.SubjectId, subject => subject.Id, (_, subject) => subject.SubjectKey).FirstOrDefaultAsync(cancellationToken);
        if (key is null)
            return GetQuery.Unknown(studyOid, id);
        var (subject, refused) = await subjects.LockAsync(user, Policy, studyOid, key, cancellationToken);
        if (subject is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Text, "text", DataQuery.LongestText) is { } problem)
            return problem;
        var query = await db.DataQueries.SingleAsync(row => row.Id == id, cancellationToken);
        if (QueryState.ActionsIn(query.State) is var possible && !possible.Contains(action))
            return Problem.Conflict("query-state", $"The query {id} is {query.State}, so it cannot be {action}.", $"It can be {string.Join(" or ", possible)}.", new Place(Path: "id"));
        Acting.In(studyOid);
        await writer.SayAsync(query, action, request.Text.Trim(), null, cancellationToken);
        return TypedResults.Ok(await QueryDetails.ReadAsync(db, id, cancellationToken));
    }
}

using Cdms.Service.Domain;
using Security;

namespace Cdms.Service.Features.Queries;

/// <summary>The addresses of queries. Each says itself whose it shows and changes.</summary>
internal static class QueriesEndpoints
{
    public static void MapQueries(this RouteGroupBuilder api)
    {
        var study = api.MapGroup("/studies/{studyOid}").WithTags("Queries").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        study.MapPost("/subjects/{subjectKey}/queries", RaiseQuery.HandleAsync).WithName(nameof(RaiseQuery)).WithSummary("Asks the site about a value").ProducesProblem(409).ProducesProblem(422);

        var queries = study.MapGroup("/queries");
        queries.MapGet("", ListQueries.HandleAsync).WithName(nameof(ListQueries)).WithSummary("Queries that one may see");
        queries.MapGet("/{id:long}", GetQuery.HandleAsync).WithName(nameof(GetQuery)).WithSummary("One query with all that was said");
        queries.MapPost("/{id:long}/answer", new SayInQuery(QueryAction.Answered).HandleAsync).WithName("AnswerQuery").WithSummary("The site answers").ProducesProblem(409).ProducesProblem(422);
        queries.MapPost("/{id:long}/close", new SayInQuery(QueryAction.Closed).HandleAsync).WithName("CloseQuery").WithSummary("Whoever asks is content").ProducesProblem(409).ProducesProblem(422);
        queries.MapPost("/{id:long}/reopen", new SayInQuery(QueryAction.Reopened).HandleAsync).WithName("ReopenQuery").WithSummary("Whoever asks is not").ProducesProblem(409).ProducesProblem(422);
    }
}

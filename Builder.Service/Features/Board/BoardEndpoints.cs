using Security;

namespace Builder.Service.Features.Board;

/// <summary>The address of a study's board.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this RouteGroupBuilder api) =>
        api.MapGet("/studies/{studyOid}/board", GetStudyBoard.HandleAsync).WithName(nameof(GetStudyBoard)).WithTags("Deployments").RequireAuthorization(Policies.ReadDeployments)
            .Produces<GetStudyBoard.Response>(200, "application/json").Produces(304).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
}

using Security;

namespace Builder.Service.Features.FormDeployments;

/// <summary>The addresses of deployments.</summary>
internal static class FormDeploymentsEndpoints
{
    public static void MapFormDeployments(this RouteGroupBuilder api)
    {
        api.MapPost("/studies/{studyOid}/deployments", DeployStudy.HandleAsync).WithName(nameof(DeployStudy)).WithTags("Deployments")
            .RequireAuthorization(Policies.PublishForms).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        // Addresses by number name no study: the lists filter, and the others look at the study of the row that they load.
        var deployments = api.MapGroup("/deployments").WithTags("Deployments").FiltersByScope().ProducesProblem(401).ProducesProblem(403);
        var reading = deployments.MapGroup("").RequireAuthorization(Policies.ReadDeployments);
        reading.MapGet("", ListFormDeployments.HandleAsync).WithName(nameof(ListFormDeployments)).ProducesProblem(400);
        reading.MapGet("/{id}", GetFormDeployment.HandleAsync).WithName(nameof(GetFormDeployment)).ProducesProblem(404);

        var operating = deployments.MapGroup("").RequireAuthorization(Policies.OperateDeployments);
        operating.MapPost("/{id}/retry", RetryFormDeployment.HandleAsync).WithName(nameof(RetryFormDeployment)).ProducesProblem(404).ProducesProblem(409);
        operating.MapPost("/{id}/cancel", CancelFormDeployment.HandleAsync).WithName(nameof(CancelFormDeployment)).ProducesProblem(404).ProducesProblem(409);
    }
}

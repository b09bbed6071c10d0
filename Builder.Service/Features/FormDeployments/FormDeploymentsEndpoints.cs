namespace Builder.Service.Features.FormDeployments;

/// <summary>The addresses of deployments.</summary>
internal static class FormDeploymentsEndpoints
{
    public static void MapFormDeployments(this RouteGroupBuilder api)
    {
        api.MapPost("/studies/{studyOid}/deployments", DeployStudy.HandleAsync).WithName(nameof(DeployStudy)).WithTags("Deployments")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

        var deployments = api.MapGroup("/deployments").WithTags("Deployments");
        deployments.MapGet("", ListFormDeployments.HandleAsync).WithName(nameof(ListFormDeployments)).ProducesProblem(400);
        deployments.MapGet("/{id}", GetFormDeployment.HandleAsync).WithName(nameof(GetFormDeployment)).ProducesProblem(404);
        deployments.MapPost("/{id}/retry", RetryFormDeployment.HandleAsync).WithName(nameof(RetryFormDeployment)).ProducesProblem(404).ProducesProblem(409);
        deployments.MapPost("/{id}/cancel", CancelFormDeployment.HandleAsync).WithName(nameof(CancelFormDeployment)).ProducesProblem(404).ProducesProblem(409);
    }
}

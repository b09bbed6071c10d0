using Security;

namespace Builder.Service.Features.Environments;

/// <summary>The address of the environments. They belong to no study: whoever reads studies may know where forms can go.</summary>
internal static class EnvironmentsEndpoints
{
    public static void MapEnvironments(this RouteGroupBuilder api) =>
        api.MapGet("/environments", ListEnvironments.HandleAsync).WithName(nameof(ListEnvironments)).WithTags("Environments")
            .FiltersByScope().RequireAuthorization(Policies.ReadStudies).ProducesProblem(401).ProducesProblem(403);
}

using Builder.Service.Features.Reconciliation.Checks;
using Builder.Service.Features.Reconciliation.Reporting;
using Security;

namespace Builder.Service.Features.Reconciliation;

/// <summary>The addresses of comparisons. An environment holds every study, so a grant must be for all of them.</summary>
internal static class ReconciliationEndpoints
{
    public static void MapReconciliation(this RouteGroupBuilder api)
    {
        api.MapPost("/environments/{environment}/reconciliations", StartReconciliation.HandleAsync).WithName(nameof(StartReconciliation)).WithTags("Reconciliation")
            .RequireAuthorization(Policies.OperateDeployments).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        var checks = api.MapGroup("/reconciliations").WithTags("Reconciliation").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var reading = checks.MapGroup("").RequireAuthorization(Policies.ReadDeployments).ProducesProblem(400);
        reading.MapGet("", ListReconciliations.HandleAsync).WithName(nameof(ListReconciliations));
        reading.MapGet("/{id:guid}", GetReconciliation.HandleAsync).WithName(nameof(GetReconciliation));
        reading.MapGet("/{id:guid}/report", ExportReconciliation.HandleAsync).WithName(nameof(ExportReconciliation)).Produces<string>(200, "application/json", "text/csv");

        var operating = checks.MapGroup("/{id:guid}").RequireAuthorization(Policies.OperateDeployments).ProducesProblem(400);
        operating.MapPost("/repair", RepairDifferences.HandleAsync).WithName(nameof(RepairDifferences));
        operating.MapPost("/differences/{differenceId:long}/repair", RepairDifference.HandleAsync).WithName(nameof(RepairDifference)).ProducesProblem(409);
        operating.MapPost("/differences/{differenceId:long}/acknowledgement", AcknowledgeDifference.HandleAsync).WithName(nameof(AcknowledgeDifference)).ProducesProblem(409);
    }
}

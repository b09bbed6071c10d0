using Security;

namespace Cdms.Service.Features.Verification;

/// <summary>The address of source data verification.</summary>
internal static class VerificationEndpoints
{
    public static void MapVerification(this RouteGroupBuilder api) =>
        api.MapPost("/studies/{studyOid}/subjects/{subjectKey}/verifications", VerifySource.HandleAsync).WithName(nameof(VerifySource)).WithSummary("Says that values are as in their source").WithTags("Verification")
            .RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}

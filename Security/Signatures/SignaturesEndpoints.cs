using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Security.Signatures;

/// <summary>The addresses of signatures and alerts.</summary>
internal static class SignaturesEndpoints
{
    public static void MapSignatureEndpoints(this IEndpointRouteBuilder app)
    {
        var signatures = app.MapGroup("/api").WithTags("Signatures");
        signatures.MapGet("/studies/{studyOid}/signatures", ListSignatures.HandleAsync).WithName(nameof(ListSignatures))
            .RequireAuthorization(Policies.ReadSignatures).FiltersByScope().ProducesProblem(400);
        // The right to sign depends on the record, so the ceremony asks for it; the address itself only wants somebody.
        signatures.MapPost("/signatures", SignRecord.HandleAsync).WithName(nameof(SignRecord))
            .RequireAuthorization(Policies.SignedIn).RequireRateLimiting(RateLimitPolicies.Signing).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);

        var alerts = app.MapGroup("/api/security-alerts").WithTags("Security alerts").RequireAuthorization(Policies.ManageAccounts);
        alerts.MapGet("", ListSecurityAlerts.HandleAsync).WithName(nameof(ListSecurityAlerts)).ProducesProblem(400);
        alerts.MapPost("/{id:guid}/acknowledge", AcknowledgeSecurityAlert.HandleAsync).WithName(nameof(AcknowledgeSecurityAlert)).ProducesProblem(404);
    }
}

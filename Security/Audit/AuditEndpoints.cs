using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Security.Audit.Peers;
using Security.Audit.Reading;
using Security.Audit.Redaction;
using Security.Audit.Verification;

namespace Security.Audit;

/// <summary>The addresses of the audit trail.</summary>
internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var reading = app.MapGroup("/api").WithTags("Audit trail").RequireAuthorization(Policies.ReadAuditTrail).FiltersByScope().ProducesProblem(401).ProducesProblem(403);
        reading.MapGet("/audit", ListAuditRecords.HandleAsync).WithName(nameof(ListAuditRecords)).ProducesProblem(400);
        reading.MapGet("/audit.csv", ExportAuditRecords.HandleAsync).WithName(nameof(ExportAuditRecords)).Produces(200, contentType: "text/csv").ProducesProblem(400);

        // Of the whole database, so only a grant for all studies will do.
        var verifying = app.MapGroup("/api/audit").WithTags("Audit trail").RequireAuthorization(Policies.VerifyAuditTrail).ProducesProblem(401).ProducesProblem(403);
        verifying.MapGet("/verification", VerifyAuditTrail.HandleAsync).WithName(nameof(VerifyAuditTrail));
        verifying.MapPost("/verification", VerifyAgainstPeerHeads.HandleAsync).WithName(nameof(VerifyAgainstPeerHeads)).ProducesProblem(400);
        verifying.MapGet("/peer-heads", ListPeerHeads.HandleAsync).WithName(nameof(ListPeerHeads)).ProducesProblem(400);

        var redactions = app.MapGroup("/api/audit/redactions").WithTags("Audit trail").RequireAuthorization(Policies.RedactAuditTrail).FiltersByScope()
            .ProducesProblem(401).ProducesProblem(403);
        redactions.MapGet("", ListRedactions.HandleAsync).WithName(nameof(ListRedactions)).ProducesProblem(400);
        redactions.MapPost("", RequestRedaction.HandleAsync).WithName(nameof(RequestRedaction)).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        redactions.MapPost("/{id:long}/approval", ApproveRedaction.HandleAsync).WithName(nameof(ApproveRedaction)).ProducesProblem(404).ProducesProblem(409);
    }
}

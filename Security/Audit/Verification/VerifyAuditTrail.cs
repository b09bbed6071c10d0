using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Audit.Verification;

/// <summary>Checks the whole trail now, against what peers have reported so far. It changes nothing.</summary>
internal static class VerifyAuditTrail
{
    public static async Task<Ok<AuditReport>> HandleAsync(AuditVerifier verifier, CancellationToken cancellationToken) =>
        TypedResults.Ok(await verifier.VerifyAsync([], cancellationToken));
}

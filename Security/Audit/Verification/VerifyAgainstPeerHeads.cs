using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Audit.Peers;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Checks the whole trail against heads that another service gave out, and asks the other services for what they know by now.</summary>
internal static class VerifyAgainstPeerHeads
{
    /// <param name="Heads">As GET /api/audit/peer-heads of another service answers; may be empty.</param>
    public sealed record Request(IReadOnlyList<PeerHead> Heads);

    public static async Task<Results<Ok<AuditReport>, ProblemHttpResult>> HandleAsync(
        Request request, AuditVerifier verifier, PeerQuestion question, CancellationToken cancellationToken)
    {
        if (PeerHeadFile.FindFault(request.Heads) is { } fault)
            return Problem.BadRequest("bad-peer-heads", fault, "Send the heads as GET /api/audit/peer-heads of another service answers them.", new Place(Path: "$.heads"));
        await question.AskAsync(cancellationToken);
        return TypedResults.Ok(await verifier.VerifyAsync(request.Heads, cancellationToken));
    }
}

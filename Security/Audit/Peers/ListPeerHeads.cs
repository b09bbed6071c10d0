using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using ServiceDefaults;

namespace Security.Audit.Peers;

/// <summary>What this service has kept of another one's chains: of each chain the newest head, and the newest of some older ages.</summary>
internal static class ListPeerHeads
{
    public static async Task<Results<Ok<IReadOnlyList<PeerHead>>, ProblemHttpResult>> HandleAsync(string? service, PeerHeads heads, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(service))
            return Problem.BadRequest("missing-service", "It is not said whose heads are wanted.", "Add ?service= with the name of the other service, such as builder.", new Place(Path: "service"));
        var known = await heads.SampleAsync(service, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<PeerHead>>(
            [.. known.Select(head => new PeerHead(service, head.StudyOid, head.Number, AuditHashText.Of(head.Hash), head.SealedAt))]);
    }
}

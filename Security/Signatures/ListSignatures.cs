using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>The signatures of a study or of one record, void ones included, the newest first.</summary>
internal static class ListSignatures
{
    public sealed record Response(string StudyOid, IReadOnlyList<SignatureSummary> Signatures, int Page, int PageSize, int Total);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, string? type, string? key, [AsParameters] PageQuery paging, ClaimsPrincipal user, SignatureReader reader, CancellationToken cancellationToken)
    {
        if (paging.FindProblem() is { } problem)
            return problem;
        var page = await reader.ReadAsync(user, studyOid, type, key, paging, cancellationToken);
        return TypedResults.Ok(new Response(studyOid, page.Items, page.Number, page.Size, page.Total));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>The header by which a client says which state it changes, so that nobody's change is overwritten unseen.</summary>
internal static class IfMatch
{
    /// <summary>The one hash of the header; null, with the answer, where there is none.</summary>
    /// <remarks>Neither <c>*</c> nor a list is taken: both would change a state that the client has not seen.</remarks>
    public static string? Find(HttpRequest request, out ProblemHttpResult? problem)
    {
        problem = null;
        if (request.Headers.IfMatch is [{ Length: > 0 } text] && EntityTagHeaderValue.TryParse(text, out var tag) && tag is { IsWeak: false, Tag.Length: > 2 })
            return tag.Tag.Value![1..^1];
        problem = new Problem(StatusCodes.Status428PreconditionRequired, "if-match-missing", "The request does not say with one strong ETag in the header If-Match which state it changes.",
            "Read the current state, send its ETag as If-Match with the change. '*' and lists are not taken.").ToResult();
        return null;
    }

    public static EntityTagHeaderValue Tag(string hash) => new($"\"{hash}\"");
}

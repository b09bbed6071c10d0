using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Changes;

/// <summary>In which form a change list is asked for: by <c>?format=</c>, else by the header Accept, else JSON.</summary>
internal static class ChangeFormat
{
    public const string Json = "application/json", Csv = "text/csv";

    /// <summary>The media type; null with the problem where none will do.</summary>
    public static string? Find(string? format, HttpRequest request, out ProblemHttpResult? problem)
    {
        problem = null;
        if (format is not null)
        {
            if (format is not ("json" or "csv"))
                problem = Problem.BadRequest("unknown-format", $"There is no format '{format}'.", "Use json or csv, or leave format out and send the header Accept.", new Place(Path: "format"));
            return problem is not null ? null : format is "csv" ? Csv : Json;
        }
        IList<MediaTypeHeaderValue> accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        var (json, csv) = (Quality(Json, accepted), Quality(Csv, accepted));
        if (json > 0 || csv > 0)
            return csv > json ? Csv : Json;
        problem = new Problem(StatusCodes.Status406NotAcceptable, "not-acceptable", $"A change list can be neither of what the header Accept names: {request.Headers.Accept}.",
            $"Accept {Json} or {Csv}, or say ?format=json or ?format=csv.", new Place(Path: "Accept")).ToResult();
        return null;
    }

    /// <summary>The quality of the narrowest range that matches (RFC 9110, section 12.5.1); 0 where none does.</summary>
    private static double Quality(string mediaType, IList<MediaTypeHeaderValue> accepted)
    {
        var wanted = new MediaTypeHeaderValue(mediaType);
        return accepted.Where(range => wanted.IsSubsetOf(range))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1).FirstOrDefault();
    }
}

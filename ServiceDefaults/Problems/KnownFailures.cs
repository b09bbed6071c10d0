using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults;

/// <summary>Failures both services know, each with its status.</summary>
internal static class KnownFailures
{
    public static Problem? Map(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => JsonFault.Describe(json),
        BadHttpRequestException bad => MapBadRequest(bad),
        DbUpdateConcurrencyException => new(StatusCodes.Status409Conflict, "changed-meanwhile",
            "Somebody else changed this in the meantime; nothing was saved.", "Read the current state, then repeat the change if it still makes sense."),
        _ when DatabaseFailures.IsUnavailable(exception) => new(StatusCodes.Status503ServiceUnavailable, "database-unavailable",
            "The database cannot be reached; nothing was changed.", "Try again in a minute; /health/ready says when the service is back."),
        _ => null,
    };

    private static Problem MapBadRequest(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status400BadRequest => new(bad.StatusCode, "bad-request", bad.Message,
            "Compare the request with the API document at /openapi/v1.json."),
        _ => PlainStatus.Describe(bad.StatusCode),
    };
}

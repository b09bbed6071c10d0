using System.Text.Json;
using System.Text.RegularExpressions;
using Messaging.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults;

/// <summary>Failures both services know, each with its status.</summary>
internal static partial class KnownFailures
{
    public static Problem? Map(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => JsonFault.Describe(json),
        BadHttpRequestException bad => MapBadRequest(bad),
        DbUpdateConcurrencyException => new(StatusCodes.Status409Conflict, "changed-meanwhile",
            "Somebody else changed this in the meantime; nothing was saved.", "Read the current state, then repeat the change if it still makes sense."),
        DbUpdateException failed when DatabaseFailures.IsDuplicateKey(failed) => new(StatusCodes.Status409Conflict, "changed-meanwhile",
            "Somebody else did the same at the same moment; nothing of this request was saved.", "Read the current state, then repeat the request if it still makes sense."),
        MessageTooLargeException large => new(StatusCodes.Status422UnprocessableEntity, "message-too-large",
            $"The message that this leads to has {large.Size} bytes, and at most {large.Limit} pass; nothing was saved.",
            "Shorten the texts of the request. If they are short, set ClaimCheck:InlineLimitBytes lower, so that large content goes to the claim-check store."),
        _ when DatabaseFailures.IsUnavailable(exception) => new(StatusCodes.Status503ServiceUnavailable, "database-unavailable",
            "The database cannot be reached; nothing was changed.", "Try again in a minute; /health/ready says when the service is back."),
        _ => null,
    };

    private static Problem MapBadRequest(BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
            return PlainStatus.Describe(bad.StatusCode);

        if (BadParameter().Match(bad.Message) is { Success: true } parameter)
            return new(bad.StatusCode, "bad-parameter", $"The parameter {parameter.Groups["name"].Value} cannot be '{parameter.Groups["value"].Value}'.",
                "Correct it; the API document at /openapi/v1.json says what it takes.");

        return bad.Message.Contains("no body was provided", StringComparison.Ordinal) || bad.Message.Contains("from body", StringComparison.Ordinal)
            ? new(bad.StatusCode, "missing-body", "The request has no body.", "Send the JSON that the API document at /openapi/v1.json describes.")
            : new(bad.StatusCode, "bad-request", bad.Message, "Compare the request with the API document at /openapi/v1.json.");
    }

    // The framework's words for it name a .NET type, which tells a caller nothing.
    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>[^\"]+)\" from \"(?<value>.*)\"\\.$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex BadParameter();
}

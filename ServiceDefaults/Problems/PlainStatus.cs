using Microsoft.AspNetCore.Http;

namespace ServiceDefaults;

/// <summary>Words for a status that comes without any of its own.</summary>
internal static class PlainStatus
{
    public static Problem Describe(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "unknown-address", "Nothing is found at this address.",
            "Compare the address with the API document at /openapi/v1.json; blanks, dots and slashes of an OID must be URL-encoded."),
        StatusCodes.Status405MethodNotAllowed => new(status, "method-not-allowed", "This address does not take this HTTP method.",
            "Use the method that the Allow header names."),
        StatusCodes.Status406NotAcceptable => new(status, "not-acceptable", "The answer cannot be given in the media type that was asked for.",
            "Ask for application/json."),
        StatusCodes.Status413PayloadTooLarge => new(status, "body-too-large", "The body is larger than this service accepts.",
            "Send a smaller document, for a study file one MetaDataVersion at a time."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "wrong-content-type", "The body is not of a media type that this address takes.",
            "Set Content-Type to what the API document names, such as application/json."),
        >= 500 => new(status, "internal-error", "The service failed to answer; nothing was changed.",
            "Try again; if it stays, give the trace id to whoever runs the service."),
        _ => new(status, "bad-request", "The request cannot be understood.", "Compare it with the API document at /openapi/v1.json."),
    };
}

using System.Security.Cryptography;
using System.Text;
using Security;

namespace Builder.Service.Features.Requests;

/// <summary>The header by which a client makes a POST safe to repeat.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaximumLength = 255;

    /// <summary>Under what the answer is kept; null when the request bears no key.</summary>
    /// <exception cref="ProblemException">The header is empty, too long, or given twice.</exception>
    public static string? FindId(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
            return null;
        if (values is not [{ Length: > 0 and <= MaximumLength } key])
            throw new ProblemException(new(StatusCodes.Status400BadRequest, "bad-idempotency-key",
                $"The header {Header} must be given once, with 1 to {MaximumLength} characters.", "Send a fresh UUID for each new request, and the same one only to repeat it."));
        // Whose key it is counts: nobody gets an answer that somebody else was given.
        return Hash($"{ActorClaims.Of(request.HttpContext.User)?.Id}\n{key}\n{request.Method}\n{request.PathBase}{request.Path}{request.QueryString}");
    }

    /// <summary>Tells this request from another under the same key.</summary>
    public static async Task<string> FingerprintAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var content = request.HttpContext.Features.Get<MeasuredContent>() ?? new(request.Body as MeasuredBody);
        var mediaType = request.ContentType?.Split(';', 2)[0] ?? "";
        return Hash($"{mediaType}\n{(content.Body is { } body ? Convert.ToHexString(await body.FingerprintAsync(cancellationToken)) : "")}");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Net;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>What a receiver made of a delivery.</summary>
/// <param name="StatusCode">What it answered; null where it did not.</param>
/// <param name="Error">What went wrong and what to do; null: it has it.</param>
internal sealed record WebhookOutcome(int? StatusCode, string? Error)
{
    /// <summary>How long it asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public bool IsDelivered => Error is null;

    /// <summary>It wants to hear no more, ever.</summary>
    public bool IsGone => StatusCode == (int)HttpStatusCode.Gone;

    public static WebhookOutcome Missed(string error) => new(null, error);

    public static WebhookOutcome Of(HttpResponseMessage answer, DateTimeOffset now) => new((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : Describe((int)answer.StatusCode))
    {
        RetryAfter = answer.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now : null,
    };

    private static string Describe(int status) => status switch
    {
        (int)HttpStatusCode.Gone => "The receiver wants to hear no more (410). The subscription is disabled; enable it if that was a mistake.",
        401 or 403 => $"The receiver does not let this service in ({status}). Deliveries are known by their signature; let it take them without signing in.",
        404 or 405 => $"The receiver has nothing at this address that takes a POST ({status}). Correct the address.",
        413 => "The receiver finds the delivery too large (413). Raise its limit to 256 KB.",
        429 => "The receiver is called too often (429). It is tried again later.",
        >= 300 and < 400 => $"The receiver answers with a redirect ({status}), which is not followed. Give the subscription the address that it leads to.",
        >= 500 => $"The receiver failed ({status}). Look into its log.",
        _ => $"The receiver refused it ({status}). Look into its log; a signature that is checked with another secret is the most common reason.",
    };
}

using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Security.Hardening;

/// <summary>429 (RFC 6585, section 4), with the seconds to wait.</summary>
internal static class RateLimitRefusal
{
    public static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var http = rejected.HttpContext;
        var caller = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == RateLimitPolicies.SignIn ? Caller.Address(http) : Caller.Actor(http);
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimitRefusal)).LogOverLimit(http.Request.Method, http.Request.Path, caller);

        // A limit on requests at the same time knows no time; it may be free at once.
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var span) ? Math.Max(1, (int)Math.Ceiling(span.TotalSeconds)) : 1;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await Refusal.WriteAsync(http, new(StatusCodes.Status429TooManyRequests, "too-many-requests",
            "This was asked for more often than one caller may.",
            string.Create(CultureInfo.InvariantCulture, $"Wait {wait} s, then try again. Who runs the service can raise the limit in the section RateLimits.")));
    }
}

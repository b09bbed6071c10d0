using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Security.Hardening;

/// <summary>Turns <see cref="RateLimitOptions"/> into the policies of <see cref="RateLimitPolicies"/>.</summary>
internal static class RateLimitServices
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>();
        services.AddRateLimiter(limiter => limiter.OnRejected = RateLimitRefusal.AnswerAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, options) => AddPolicies(limiter, options.Value));
    }

    private static void AddPolicies(RateLimiterOptions limiter, RateLimitOptions limits)
    {
        limiter.AddPolicy(RateLimitPolicies.SignIn, http => Of(limits.SignIn, Caller.Address(http)));
        limiter.AddPolicy(RateLimitPolicies.Import, http => Of(limits.Import, Caller.Actor(http)));
        limiter.AddPolicy(RateLimitPolicies.Signing, http => Of(limits.Signing, Caller.Actor(http)));
        limiter.AddPolicy(RateLimitPolicies.Tokens, http => Of(limits.Tokens, Caller.Actor(http)));
        if (!limits.Api.IsOff)
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? Of(limits.Api, Caller.Actor(http)) : RateLimitPartition.GetNoLimiter(""));
    }

    private static RateLimitPartition<string> Of(RateLimit limit, string caller) =>
        limit.IsOff ? RateLimitPartition.GetNoLimiter(caller) : RateLimitPartition.Get(caller, _ => limit.Create());
}

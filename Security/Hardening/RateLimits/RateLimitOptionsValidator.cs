using Microsoft.Extensions.Options;

namespace Security.Hardening;

/// <summary>Finds limits that make no sense.</summary>
internal sealed class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
    {
        var faults = options.All.SelectMany(limit => FaultsOf(limit.Name, limit.Limit)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string name, RateLimit limit)
    {
        foreach (var (setting, value) in new[] { ("PerMinute", limit.PerMinute), ("AtOnce", limit.AtOnce), ("Queued", limit.Queued) })
        {
            if (value < 0)
                yield return $"RateLimits:{name}:{setting} is {value}. Set it to a number of requests, or to 0 for no limit.";
        }
        if (limit is { Queued: > 0, AtOnce: 0 })
            yield return $"RateLimits:{name}:Queued is {limit.Queued}, but RateLimits:{name}:AtOnce is 0, so nothing ever waits. Set AtOnce, or leave Queued out.";
    }
}

namespace Security;

/// <summary>How often one caller may do what costs much or can be guessed. Each process counts by itself: with two replicas, twice as often.</summary>
// "RateLimits": { "SignIn": { "PerMinute": 20 }, "Import": { "PerMinute": 300, "AtOnce": 4, "Queued": 16 } }
public sealed class RateLimitOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "RateLimits";

    /// <summary><see cref="RateLimitPolicies.SignIn"/>: 20 a minute from one address.</summary>
    public RateLimit SignIn { get; } = new() { PerMinute = 20 };

    /// <summary><see cref="RateLimitPolicies.Import"/>: 300 a minute, 4 at once, 16 more that wait.</summary>
    public RateLimit Import { get; } = new() { PerMinute = 300, AtOnce = 4, Queued = 16 };

    /// <summary><see cref="RateLimitPolicies.Signing"/>: 30 a minute.</summary>
    public RateLimit Signing { get; } = new() { PerMinute = 30 };

    /// <summary><see cref="RateLimitPolicies.Tokens"/>: 10 a minute.</summary>
    public RateLimit Tokens { get; } = new() { PerMinute = 10 };

    /// <summary>Everything under <c>/api</c>, by actor. Off by default: a program may send hundreds of requests a second.</summary>
    public RateLimit Api { get; } = new();

    internal IEnumerable<(string Name, RateLimit Limit)> All =>
        [(nameof(SignIn), SignIn), (nameof(Import), Import), (nameof(Signing), Signing), (nameof(Tokens), Tokens), (nameof(Api), Api)];
}

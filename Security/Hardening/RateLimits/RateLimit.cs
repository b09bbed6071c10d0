using System.Threading.RateLimiting;

namespace Security;

/// <summary>What one caller may do.</summary>
public sealed class RateLimit
{
    /// <summary>Requests in a minute; 0: any number.</summary>
    public int PerMinute { get; set; }

    /// <summary>Requests at the same time; 0: any number.</summary>
    public int AtOnce { get; set; }

    /// <summary>How many wait while <see cref="AtOnce"/> are under way, before one is refused.</summary>
    public int Queued { get; set; }

    internal bool IsOff => PerMinute == 0 && AtOnce == 0;

    internal RateLimiter Create()
    {
        var limiters = new List<RateLimiter>();
        // First, so that one which is refused for being too many at once has not used up the minute.
        if (AtOnce > 0)
            limiters.Add(new ConcurrencyLimiter(new() { PermitLimit = AtOnce, QueueLimit = Queued }));
        if (PerMinute > 0)
            limiters.Add(new FixedWindowRateLimiter(new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
        return limiters.Count == 1 ? limiters[0] : RateLimiter.CreateChained([.. limiters]);
    }
}

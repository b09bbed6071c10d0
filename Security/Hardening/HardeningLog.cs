using Microsoft.Extensions.Logging;

namespace Security.Hardening;

internal static partial class HardeningLog
{
    /// <param name="logger">Where to.</param>
    /// <param name="method">Method of the request.</param>
    /// <param name="path">Its path, without the query.</param>
    /// <param name="caller">Who was counted: an actor, or an address.</param>
    [LoggerMessage(3601, LogLevel.Warning, "{Method} {Path} refused: {Caller} is over the rate limit")]
    public static partial void LogOverLimit(this ILogger logger, string method, string path, string caller);

    [LoggerMessage(3602, LogLevel.Warning, "{Method} {Path} refused: it came without TLS")]
    public static partial void LogWithoutTls(this ILogger logger, string method, string path);
}

using Microsoft.Extensions.Logging;

namespace Security.Access;

/// <summary>Log lines about access.</summary>
internal static partial class AccessLog
{
    // 21 CFR 11.300(d): attempts at unauthorised use are seen by whoever watches the logs.
    [LoggerMessage(3301, LogLevel.Warning, "{ActorId} was refused {Policy} at {Method} {Path}")]
    public static partial void LogRefused(this ILogger logger, string? actorId, string policy, string method, string path);

    [LoggerMessage(3302, LogLevel.Information, "{ActorId} granted {SubjectId} {Grant}")]
    public static partial void LogGranted(this ILogger logger, string actorId, string subjectId, string grant);

    [LoggerMessage(3303, LogLevel.Information, "{ActorId} revoked {Grant} of {SubjectId}")]
    public static partial void LogRevoked(this ILogger logger, string actorId, string subjectId, string grant);
}

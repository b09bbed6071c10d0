using Microsoft.Extensions.Logging;

namespace Security.Authentication;

/// <summary>Log lines about who is let in. No token and no secret stands in them.</summary>
internal static partial class SignInLog
{
    [LoggerMessage(3401, LogLevel.Warning, "A bearer token was refused: {Code}")]
    public static partial void LogTokenRefused(this ILogger logger, string code);

    [LoggerMessage(3402, LogLevel.Warning, "A sign-in at the identity provider failed: {Code}")]
    public static partial void LogSignInFailed(this ILogger logger, Exception? exception, string code);

    [LoggerMessage(3403, LogLevel.Warning, "The provider's role {Role} is mapped to nothing in {Section}:Roles; it grants nothing. Said once for each role")]
    public static partial void LogUnknownRole(this ILogger logger, string role, string section);

    [LoggerMessage(3404, LogLevel.Warning, "The session of {Subject} ended: the account is disabled or gone")]
    public static partial void LogSessionEnded(this ILogger logger, string subject);

    [LoggerMessage(3406, LogLevel.Error, "The configured program {Name} is refused, because an account has that name and the audit trail could not tell them apart. Give its entry in ApiClients another name")]
    public static partial void LogClientNameTaken(this ILogger logger, string name);

    [LoggerMessage(3405, LogLevel.Error, "The identity provider {Authority} cannot be asked for its addresses and keys")]
    public static partial void LogProviderUnreachable(this ILogger logger, Exception exception, string authority);
}

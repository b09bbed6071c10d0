namespace Builder.Service.Features.Webhooks;

/// <summary>Log lines of webhooks. Addresses are left out: some receivers take a password in theirs.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(2601, LogLevel.Information, "Webhook {WebhookId} ({Type}) to subscription {SubscriptionId}: {StatusCode} {State}, next try {DueAt}. {Error}")]
    public static partial void LogTried(this ILogger logger, string webhookId, string type, Guid subscriptionId, int? statusCode, string state, DateTimeOffset? dueAt, string? error);

    [LoggerMessage(2602, LogLevel.Warning, "The receiver of webhook subscription {SubscriptionId} wants to hear no more (410); the subscription is disabled")]
    public static partial void LogGone(this ILogger logger, Guid subscriptionId);

    [LoggerMessage(2603, LogLevel.Warning, "Webhook {WebhookId} to subscription {SubscriptionId} was changed while it was sent; it may be sent once more")]
    public static partial void LogLost(this ILogger logger, string webhookId, Guid subscriptionId);

    [LoggerMessage(2604, LogLevel.Error, "Webhooks to subscription {SubscriptionId} could not be sent; it is tried again at the next poll")]
    public static partial void LogLaneFailed(this ILogger logger, Exception exception, Guid subscriptionId);

    [LoggerMessage(2605, LogLevel.Error, "Webhooks that are due could not be looked for; it is tried again at the next poll")]
    public static partial void LogRoundFailed(this ILogger logger, Exception exception);

    [LoggerMessage(2606, LogLevel.Information, "Webhook subscription {SubscriptionId}: {Change}")]
    public static partial void LogChanged(this ILogger logger, Guid subscriptionId, string change);
}

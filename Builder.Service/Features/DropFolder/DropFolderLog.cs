namespace Builder.Service.Features.DropFolder;

/// <summary>Log lines of the drop folder.</summary>
internal static partial class DropFolderLog
{
    [LoggerMessage(2501, LogLevel.Information, "The object {Key} of the bucket {Bucket}: {Outcome} {Code}")]
    public static partial void LogDealtWith(this ILogger logger, string bucket, string key, string outcome, string? code);

    [LoggerMessage(2502, LogLevel.Information, "The object {Key} of the bucket {Bucket} is dealt with already; its event came again")]
    public static partial void LogKnown(this ILogger logger, string bucket, string key);

    [LoggerMessage(2503, LogLevel.Information, "The object {Key} of the bucket {Bucket} is passed over: its key does not begin with DropFolder:Prefix, or it is an empty folder")]
    public static partial void LogPassedOver(this ILogger logger, string bucket, string key);

    [LoggerMessage(2504, LogLevel.Information, "S3 notifies the drop folder's queue: {Event} came")]
    public static partial void LogTest(this ILogger logger, string @event);
}

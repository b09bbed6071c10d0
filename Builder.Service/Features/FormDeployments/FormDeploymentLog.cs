namespace Builder.Service.Features.FormDeployments;

/// <summary>Log lines about what people do with deployments.</summary>
internal static partial class FormDeploymentLog
{
    [LoggerMessage(2121, LogLevel.Information, "Retrying {StudyOid}/{FormOid} v{Version} ({FormDeploymentId}), attempt {Attempt}")]
    public static partial void LogRetried(this ILogger logger, string studyOid, string formOid, int version, Guid formDeploymentId, int attempt);

    [LoggerMessage(2122, LogLevel.Information, "Cancelling {StudyOid}/{FormOid} v{Version} ({FormDeploymentId}) in environment {Environment}")]
    public static partial void LogCancelling(this ILogger logger, string studyOid, string formOid, int version, Guid formDeploymentId, string environment);
}

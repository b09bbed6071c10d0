namespace Builder.Service.Features.StudyReleases;

/// <summary>Log lines about releases.</summary>
internal static partial class ReleaseLog
{
    [LoggerMessage(2301, LogLevel.Information, "Made release {ReleaseNumber} of {StudyOid} as {ManifestHash}, {Forms} forms")]
    public static partial void LogReleased(this ILogger logger, string studyOid, int releaseNumber, string manifestHash, int forms);

    [LoggerMessage(2302, LogLevel.Information, "Deploying release {ReleaseNumber} of {StudyOid} to environment {Environment} ({ReleaseDeploymentId}), attempt {Attempt}")]
    public static partial void LogDeploying(this ILogger logger, string studyOid, int releaseNumber, string environment, Guid releaseDeploymentId, int attempt);

    [LoggerMessage(2303, LogLevel.Information, "Release {ReleaseNumber} of {StudyOid} is called off in environment {Environment} ({ReleaseDeploymentId}): {State}")]
    public static partial void LogCalledOff(this ILogger logger, string studyOid, int releaseNumber, string environment, Guid releaseDeploymentId, string state);
}

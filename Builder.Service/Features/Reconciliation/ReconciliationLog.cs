namespace Builder.Service.Features.Reconciliation;

/// <summary>Log lines of reconciliation.</summary>
internal static partial class ReconciliationLog
{
    [LoggerMessage(2701, LogLevel.Critical, "Environment {Environment}: {Kind} {Subject} in {StudyOid} (form {FormOid} v{Version}, release {ReleaseNumber}). {Details} Comparison {CheckId}")]
    public static partial void LogAlarm(this ILogger logger, string environment, string kind, string subject, string studyOid, string? formOid, int? version, int? releaseNumber, string details, Guid checkId);

    [LoggerMessage(2702, LogLevel.Information, "Compared environment {Environment} with the ledger ({CheckId}): {Differences} differences")]
    public static partial void LogCompared(this ILogger logger, string environment, Guid checkId, int differences);

    [LoggerMessage(2703, LogLevel.Warning, "Environment {Environment} did not answer the question what it holds ({CheckId}). See whether its CDMS runs and is not older than the question; ask again then")]
    public static partial void LogNoAnswer(this ILogger logger, string environment, Guid checkId);

    [LoggerMessage(2704, LogLevel.Warning, "Part {Part} of {Parts} of what environment {Environment} holds came for the comparison {CheckId}, which is not asking; it is passed over")]
    public static partial void LogPassedOver(this ILogger logger, int part, int parts, string environment, Guid checkId);

    [LoggerMessage(2705, LogLevel.Information, "Repaired in environment {Environment}: {Kind} {Subject} in {StudyOid} by {Repair} ({DifferenceId} of comparison {CheckId})")]
    public static partial void LogRepaired(this ILogger logger, string environment, string kind, string subject, string studyOid, string repair, long differenceId, Guid checkId);

    [LoggerMessage(2706, LogLevel.Information, "Asked environment {Environment} what it holds ({CheckId})")]
    public static partial void LogAsked(this ILogger logger, string environment, Guid checkId);

    [LoggerMessage(2707, LogLevel.Error, "The difference {DifferenceId} could not be repaired; it is tried again at the next sweep")]
    public static partial void LogRepairFailed(this ILogger logger, Exception exception, long differenceId);

    [LoggerMessage(2708, LogLevel.Warning, "Environment {Environment} sent {StudyOid} (form {FormOid}) number {Number} as {ContentHash}, for which nobody has asked, or which was decided meanwhile; it is passed over")]
    public static partial void LogNotAsked(this ILogger logger, string environment, string studyOid, string? formOid, int number, string contentHash);

    [LoggerMessage(2709, LogLevel.Error, "{StudyOid} (form {FormOid}) number {Number} was not taken back from environment {Environment}: {Against} Comparison {CheckId}")]
    public static partial void LogNotTakenBack(this ILogger logger, string environment, string studyOid, string? formOid, int number, string against, Guid checkId);
}

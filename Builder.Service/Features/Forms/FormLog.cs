namespace Builder.Service.Features.Forms;

/// <summary>Log lines about forms and their versions.</summary>
internal static partial class FormLog
{
    [LoggerMessage(2011, LogLevel.Information, "Published {StudyOid}/{FormOid} v{Version} as {ContentHash}")]
    public static partial void LogPublished(this ILogger logger, string studyOid, string formOid, int version, string contentHash);

    [LoggerMessage(2012, LogLevel.Information, "Draft {StudyOid}/{FormOid} saved as {ContentHash}")]
    public static partial void LogDraftSaved(this ILogger logger, string studyOid, string formOid, string contentHash);
}

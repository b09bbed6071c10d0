namespace Builder.Service.Features.Forms;

/// <summary>Log lines about forms and their versions.</summary>
internal static partial class FormLog
{
    [LoggerMessage(2011, LogLevel.Information, "Published {StudyOid}/{FormOid} v{Version} as {ContentHash}")]
    public static partial void LogPublished(this ILogger logger, string studyOid, string formOid, int version, string contentHash);
}

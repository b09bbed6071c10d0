namespace Builder.Service.Features.Studies;

/// <summary>Log lines about studies.</summary>
internal static partial class StudyLog
{
    [LoggerMessage(2001, LogLevel.Information, "Study {StudyOid} imported with {Forms} forms")]
    public static partial void LogImported(this ILogger logger, string studyOid, int forms);

    [LoggerMessage(2002, LogLevel.Information, "Study {StudyOid} made")]
    public static partial void LogDesigned(this ILogger logger, string studyOid);
}

using Cdms.Service.Domain;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>A subject as lists show it.</summary>
public sealed record SubjectSummary(string StudyOid, string SiteOid, string SubjectKey, string State, DateOnly? StateSince, DateTimeOffset CreatedAt)
{
    internal static SubjectSummary Of(Subject subject) => new(subject.StudyOid, subject.SiteOid, subject.SubjectKey, subject.State, subject.StateSince, subject.CreatedAt);

    internal static string PathOf(string studyOid, string subjectKey) => $"/api/studies/{OidPath.Segment(studyOid)}/subjects/{OidPath.Segment(subjectKey)}";
}

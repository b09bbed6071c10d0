using Cdms.Service.Domain;

namespace Cdms.Service.Features.Sites;

/// <summary>A site as lists show it.</summary>
/// <param name="ActiveReleaseNumber">The release that new forms are collected by; null before the first decision.</param>
/// <param name="DecisionNumber">Counts the decisions for a release; 0 before the first.</param>
public sealed record SiteSummary(string StudyOid, string SiteOid, string Name, int? ActiveReleaseNumber, int DecisionNumber, DateTimeOffset CreatedAt)
{
    internal static SiteSummary Of(Site site) => new(site.StudyOid, site.SiteOid, site.Name, site.ActiveReleaseNumber, site.DecisionNumber, site.CreatedAt);
}

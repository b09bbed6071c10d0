using Cdms.Service.Domain;

namespace Cdms.Service.Features.Laboratories;

/// <summary>A laboratory as lists show it.</summary>
/// <param name="IsForAllSites">Every site of the study uses it.</param>
/// <param name="SiteOids">The sites that use it, of those that the user may see; empty where all do.</param>
public sealed record LaboratorySummary(string LaboratoryOid, string Name, bool IsForAllSites, IReadOnlyList<string> SiteOids, string CreatedBy, DateTimeOffset CreatedAt)
{
    /// <param name="laboratory">The laboratory.</param>
    /// <param name="sites">Where it is used.</param>
    /// <param name="within">The sites that the user may see; null: all.</param>
    internal static LaboratorySummary Of(Laboratory laboratory, IReadOnlyList<LaboratorySite> sites, IReadOnlyList<string>? within) => new(
        laboratory.LaboratoryOid, laboratory.Name, sites.Any(site => site.SiteOid == LaboratorySite.AllSites),
        [.. sites.Select(site => site.SiteOid).Where(oid => oid != LaboratorySite.AllSites && (within is null || within.Contains(oid))).Order(StringComparer.Ordinal)], laboratory.CreatedBy, laboratory.CreatedAt);
}

using Contracts;

namespace Builder.Service.Features.Board;

/// <summary>A site and the release that it uses, by the last of its decisions that is known here.</summary>
/// <param name="Environment">The environment of the site.</param>
/// <param name="SiteOid">OID of the site.</param>
/// <param name="SiteName">What it is called.</param>
/// <param name="DecisionNumber">Number of the decision.</param>
/// <param name="ReleaseNumber">The release in use.</param>
/// <param name="ReleaseId">By which messages name it.</param>
/// <param name="ManifestHash">Of the manifest that is stored there.</param>
/// <param name="IsHashOfBuilder">Whether the Builder's release of that number has this hash; null: it has no such release.</param>
/// <param name="PreviousReleaseNumber">The release before it; null for the first.</param>
/// <param name="Reason">Why, in the words of who decided.</param>
/// <param name="ActivatedBy">Who decided.</param>
/// <param name="ActivatedAt">Since when it holds.</param>
/// <param name="Approvals">The approvals by which the site may use it.</param>
public sealed record BoardSite(
    string Environment, string SiteOid, string SiteName, int DecisionNumber, int ReleaseNumber, Guid ReleaseId, string ManifestHash, bool? IsHashOfBuilder, int? PreviousReleaseNumber,
    string Reason, string ActivatedBy, DateTimeOffset ActivatedAt, IReadOnlyList<SiteReleaseApproval> Approvals);

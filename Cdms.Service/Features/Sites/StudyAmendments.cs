using Cdms.Service.Domain;

namespace Cdms.Service.Features.Sites;

/// <summary>Where the releases of a study stand: what is here of each, and what one's sites make of it.</summary>
public sealed record StudyAmendments(IReadOnlyList<StudyAmendments.Release> Releases, IReadOnlyList<StudyAmendments.AtSite> Sites)
{
    /// <summary>A release in this environment.</summary>
    /// <param name="State">One of <see cref="ReceivedReleaseState"/>.</param>
    /// <param name="Forms">How many forms it is made of.</param>
    /// <param name="Missing">How many of them are not installed.</param>
    /// <param name="Problems">Why it is blocked; empty otherwise.</param>
    /// <param name="FormVersions">Its forms, but those that one must not see; empty until it is complete here.</param>
    public sealed record Release(int ReleaseNumber, string State, int Forms, int Missing, DateTimeOffset ReceivedAt, DateTimeOffset? ReadyAt, IReadOnlyList<string> Problems, IReadOnlyList<Form> FormVersions);

    /// <summary>A form of a release. Versions of the same content have the same hash.</summary>
    public sealed record Form(string FormOid, string Name, int FormVersion, string ContentHash);

    /// <summary>What a site makes of the releases.</summary>
    /// <param name="WaitingForConsent">Subjects in screening or enrolled whose new consent its last decision waits for.</param>
    /// <param name="Forms">How many forms stand on each release.</param>
    public sealed record AtSite(SiteDetails Details, int WaitingForConsent, IReadOnlyList<Standing> Forms);

    /// <summary>How many forms of a kind stand on a release.</summary>
    public sealed record Standing(string FormOid, int ReleaseNumber, int Forms);
}

using Cdms.Service.Domain;

namespace Cdms.Service.Features.Sites;

/// <summary>A release may have come by several deployments: one that was cancelled, and the next.</summary>
internal static class ReceivedReleases
{
    /// <summary>The one that counts: one that is ready before others, else the last that came.</summary>
    public static ReceivedRelease Newest(this IEnumerable<ReceivedRelease> same) =>
        same.OrderByDescending(release => release.State == ReceivedReleaseState.Ready).ThenByDescending(release => release.ReceivedAt).First();
}

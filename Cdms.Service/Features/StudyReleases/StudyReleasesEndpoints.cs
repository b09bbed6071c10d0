using Security;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>The releases of this environment.</summary>
internal static class StudyReleasesEndpoints
{
    public static void MapStudyReleases(this IEndpointRouteBuilder app)
    {
        var releases = app.MapGroup("/api/releases").WithTags("Releases")
            .RequireAuthorization(Policies.ReadInstalledForms).ProducesProblem(401).ProducesProblem(403);
        ListReceivedReleases.Map(releases);
    }
}

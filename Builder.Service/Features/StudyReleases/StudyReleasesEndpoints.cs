using Security;

namespace Builder.Service.Features.StudyReleases;

/// <summary>The addresses of releases. OIDs in them are URL-encoded.</summary>
internal static class StudyReleasesEndpoints
{
    public static void MapStudyReleases(this RouteGroupBuilder api)
    {
        var releases = api.MapGroup("/studies/{studyOid}/releases").WithTags("Releases").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var reading = releases.MapGroup("").RequireAuthorization(Policies.ReadStudies);
        reading.MapGet("", ListStudyReleases.HandleAsync).WithName(nameof(ListStudyReleases));
        reading.MapGet("/next", CheckNextRelease.HandleAsync).WithName(nameof(CheckNextRelease)).ProducesProblem(400).ProducesProblem(422);
        reading.MapGet("/{number:int}", GetStudyRelease.HandleAsync).WithName(nameof(GetStudyRelease));
        reading.MapGet("/{number:int}/odm", ExportStudyRelease.HandleAsync).WithName(nameof(ExportStudyRelease))
            .Produces<string>(200, "application/xml", "application/json").Produces(304).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);

        var following = releases.MapGroup("/{number:int}").RequireAuthorization(Policies.ReadDeployments);
        following.MapGet("/deployments/{id}/missing", ListMissingForms.HandleAsync).WithName(nameof(ListMissingForms));
        following.MapGet("/impact/{id}", GetReleaseImpact.HandleAsync).WithName(nameof(GetReleaseImpact));

        var publishing = releases.MapGroup("").RequireAuthorization(Policies.PublishForms).ProducesProblem(400);
        publishing.MapPost("", CreateStudyRelease.HandleAsync).WithName(nameof(CreateStudyRelease)).ProducesProblem(409).ProducesProblem(422);
        publishing.MapPost("/{number:int}/deployments", DeployStudyRelease.HandleAsync).WithName(nameof(DeployStudyRelease)).ProducesProblem(409);
        publishing.MapPost("/{number:int}/deployments/{id}/cancel", CancelReleaseDeployment.HandleAsync).WithName(nameof(CancelReleaseDeployment)).ProducesProblem(409);
        publishing.MapPost("/{number:int}/deployments/{id}/withdraw", WithdrawStudyRelease.HandleAsync).WithName(nameof(WithdrawStudyRelease)).ProducesProblem(409);
        publishing.MapPost("/{number:int}/impact", RequestReleaseImpact.HandleAsync).WithName(nameof(RequestReleaseImpact));
    }
}

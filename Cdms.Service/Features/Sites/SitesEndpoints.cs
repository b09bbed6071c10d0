using Security;

namespace Cdms.Service.Features.Sites;

/// <summary>The addresses of sites. OIDs in them are URL-encoded.</summary>
internal static class SitesEndpoints
{
    public static void MapSites(this RouteGroupBuilder api)
    {
        api.MapGet("/studies", ListStudies.HandleAsync).WithTags("Sites").WithName(nameof(ListStudies)).WithSummary("Studies that one may see").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(401).ProducesProblem(403);
        api.MapGet("/studies/{studyOid}/amendments", GetAmendments.HandleAsync).WithTags("Sites").WithName(nameof(GetAmendments)).WithSummary("Releases of a study by site, and the forms that stand on each").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope()
            .ProducesProblem(401).ProducesProblem(403);
        var sites = api.MapGroup("/studies/{studyOid}/sites").WithTags("Sites").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        sites.MapGet("", ListSites.HandleAsync).WithName(nameof(ListSites)).WithSummary("Sites of a study").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(400);
        sites.MapPost("", CreateSite.HandleAsync).WithName(nameof(CreateSite)).WithSummary("Makes a site").RequireAuthorization(Policies.ManageSites).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        sites.MapGet("/{siteOid}", GetSite.HandleAsync).WithName(nameof(GetSite)).WithSummary("One site: releases, approvals, decisions").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope();

        // What somebody may read and not change is refused by the site, and what they may not read does not exist.
        var one = sites.MapGroup("/{siteOid}").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(400).ProducesProblem(422);
        one.MapPost("/approvals", RecordApproval.HandleAsync).WithName(nameof(RecordApproval)).WithSummary("Records an approval of a release");
        one.MapPost("/approvals/{id:long}/revoke", RevokeApproval.HandleAsync).WithName(nameof(RevokeApproval)).WithSummary("Takes an approval back");
        one.MapPost("/releases/{number:int}/activate", ActivateRelease.HandleAsync).WithName(nameof(ActivateRelease)).WithSummary("Decides that the site uses a release").ProducesProblem(409);
    }
}

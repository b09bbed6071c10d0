using Builder.Service.Features.Requests;
using Builder.Service.Features.Studies.Design;
using Builder.Service.Features.Studies.Export;
using Microsoft.Extensions.Options;
using Security;

namespace Builder.Service.Features.Studies;

/// <summary>The addresses of studies.</summary>
internal static class StudiesEndpoints
{
    public static void MapStudies(this RouteGroupBuilder api)
    {
        var options = ((IEndpointRouteBuilder)api).ServiceProvider.GetRequiredService<IOptions<ImportOptions>>().Value;
        var studies = api.MapGroup("/studies").WithTags("Studies").FiltersByScope().ProducesProblem(401).ProducesProblem(403);
        studies.MapGet("", ListStudies.HandleAsync).WithName(nameof(ListStudies)).RequireAuthorization(Policies.ReadStudies);
        studies.MapGet("/{studyOid}/odm", ExportStudy.HandleAsync).WithName(nameof(ExportStudy)).RequireAuthorization(Policies.ReadStudies)
            .Produces<string>(200, "application/xml", "application/json").Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        studies.MapPost("/import", ImportStudies.HandleAsync).WithName(nameof(ImportStudies)).RequireAuthorization(Policies.DesignForms).RequireRateLimiting(RateLimitPolicies.Import)
            .Accepts<string>("application/xml", ["text/xml", "application/json", .. UploadedFile.OtherTypes, "multipart/form-data"])
            .WithMetadata(new BodyLimit(options.MaximumBytes))
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429);
        // The study stands in the body: whether it is one of the user's is judged there.
        studies.MapPost("", CreateStudy.HandleAsync).WithName(nameof(CreateStudy)).RequireAuthorization(Policies.DesignForms).ProducesProblem(409).ProducesProblem(422);

        var study = api.MapGroup("/studies/{studyOid}").WithTags("Studies").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        study.MapGet("", GetStudy.HandleAsync).WithName(nameof(GetStudy)).RequireAuthorization(Policies.ReadStudies);
        var designing = study.MapGroup("").RequireAuthorization(Policies.DesignForms).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        designing.MapPut("", RenameStudy.HandleAsync).WithName(nameof(RenameStudy));
        designing.MapPut("/visits", ReplaceVisits.HandleAsync).WithName(nameof(ReplaceVisits));
    }
}

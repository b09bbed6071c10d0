using Builder.Service.Features.FormDeployments;

namespace Builder.Service.Features.Forms;

/// <summary>The addresses of forms and their versions. OIDs in them are URL-encoded.</summary>
internal static class FormsEndpoints
{
    public static void MapForms(this RouteGroupBuilder api)
    {
        var forms = api.MapGroup("/studies/{studyOid}/forms").WithTags("Forms").ProducesProblem(404);
        forms.MapGet("", ListForms.HandleAsync).WithName(nameof(ListForms));

        var versions = forms.MapGroup("/{formOid}/versions");
        versions.MapGet("", ListFormVersions.HandleAsync).WithName(nameof(ListFormVersions));
        versions.MapGet("/{number:int}", GetFormVersion.HandleAsync).WithName(nameof(GetFormVersion)).Produces<string>(200, "application/json").Produces(304);
        versions.MapPost("", PublishFormVersion.HandleAsync).WithName(nameof(PublishFormVersion)).ProducesProblem(400).ProducesProblem(409);
        versions.MapPost("/{number:int}/deployments", DeployFormVersion.HandleAsync).WithName(nameof(DeployFormVersion)).ProducesProblem(409);
    }
}

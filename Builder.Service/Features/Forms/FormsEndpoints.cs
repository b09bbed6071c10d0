using Builder.Service.Features.FormDeployments;
using Builder.Service.Features.Forms.Changes;
using Builder.Service.Features.Forms.Checks;
using Builder.Service.Features.Forms.Drafts;
using Builder.Service.Features.Requests;
using Security;

namespace Builder.Service.Features.Forms;

/// <summary>The addresses of forms and their versions. OIDs in them are URL-encoded.</summary>
internal static class FormsEndpoints
{
    public static void MapForms(this RouteGroupBuilder api)
    {
        var forms = api.MapGroup("/studies/{studyOid}/forms").WithTags("Forms").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var reading = forms.MapGroup("").RequireAuthorization(Policies.ReadStudies);
        reading.MapGet("", ListForms.HandleAsync).WithName(nameof(ListForms));

        reading.MapGet("/{formOid}/versions", ListFormVersions.HandleAsync).WithName(nameof(ListFormVersions));
        reading.MapGet("/{formOid}/versions/{number:int}", GetFormVersion.HandleAsync).WithName(nameof(GetFormVersion)).Produces<string>(200, "application/json").Produces(304);
        Describe(reading.MapGet("/{formOid}/versions/{number:int}/changes", CompareFormVersions.HandleAsync).WithName(nameof(CompareFormVersions)));
        Describe(reading.MapGet("/{formOid}/draft/changes", CompareFormDraft.HandleAsync).WithName(nameof(CompareFormDraft)));
        reading.MapGet("/{formOid}/draft/checks", CheckFormDraft.HandleAsync).WithName(nameof(CheckFormDraft));

        reading.MapGet("/{formOid}/draft", GetFormDraft.HandleAsync).WithName(nameof(GetFormDraft)).Produces<string>(200, "application/json").Produces(304);
        reading.MapGet("/{formOid}/draft/state", GetDraftState.HandleAsync).WithName(nameof(GetDraftState));
        reading.MapGet("/{formOid}/draft/presence", ListDraftPresence.HandleAsync).WithName(nameof(ListDraftPresence));
        MapDesigning(forms.MapGroup("").RequireAuthorization(Policies.DesignForms));

        var publishing = forms.MapGroup("/{formOid}/versions").RequireAuthorization(Policies.PublishForms);
        publishing.MapPost("", PublishFormVersion.HandleAsync).WithName(nameof(PublishFormVersion)).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        publishing.MapPost("/{number:int}/deployments", DeployFormVersion.HandleAsync).WithName(nameof(DeployFormVersion)).ProducesProblem(409);
    }

    private static void MapDesigning(RouteGroupBuilder designing)
    {
        designing.MapPost("", CreateForm.HandleAsync).WithName(nameof(CreateForm)).ProducesProblem(409).ProducesProblem(422);
        designing.MapPut("/{formOid}/draft", SaveFormDraft.HandleAsync).WithName(nameof(SaveFormDraft)).Accepts<string>("application/json")
            .WithMetadata(new BodyLimit(DraftUpload.MaximumBytes)).ProducesProblem(412).ProducesProblem(413).ProducesProblem(422).ProducesProblem(428);
        designing.MapPut("/{formOid}/draft/presence", AnnounceDraftPresence.HandleAsync).WithName(nameof(AnnounceDraftPresence));
    }

    private static void Describe(RouteHandlerBuilder changes) =>
        changes.Produces<ChangeList>(200, ChangeFormat.Json, ChangeFormat.Csv).ProducesProblem(400).ProducesProblem(406);
}

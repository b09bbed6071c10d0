using Security;

namespace Cdms.Service.Features.FormVersions;

/// <summary>What this environment holds.</summary>
internal static class FormVersionsEndpoints
{
    public static void MapFormVersions(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/api/forms").WithTags("Forms")
            .RequireAuthorization(Policies.ReadInstalledForms).ProducesProblem(401).ProducesProblem(403);
        ListFormVersions.Map(forms);
        GetFormVersion.Map(forms);
    }
}

using Cdms.Service.Features.Laboratories.Files;
using Security;

namespace Cdms.Service.Features.Laboratories;

/// <summary>The addresses of laboratories and their ranges. OIDs in them are URL-encoded. What one reads ends at one's sites; whoever changes needs the study.</summary>
internal static class LaboratoriesEndpoints
{
    public static void MapLaboratories(this RouteGroupBuilder api)
    {
        var study = api.MapGroup("/studies/{studyOid}").WithTags("Laboratories").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var read = study.MapGroup("").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope();
        read.MapGet("/laboratories", ListLaboratories.HandleAsync).WithName(nameof(ListLaboratories)).WithSummary("Laboratories of one's sites");
        read.MapGet("/laboratories/{laboratoryOid}/ranges", ListRanges.HandleAsync).WithName(nameof(ListRanges)).WithSummary("Reference ranges of a laboratory");
        read.MapGet("/laboratory-ranges/export", ExportRanges.HandleAsync).WithName(nameof(ExportRanges)).WithSummary("Reference ranges of one's sites as CSV").Produces(200, contentType: "text/csv");
        read.MapGet("/laboratory-sources", GetSources.HandleAsync).WithName(nameof(GetSources)).WithSummary("Which items say what ranges are picked by");

        var manage = study.MapGroup("").RequireAuthorization(Policies.ManageLaboratories).ProducesProblem(409).ProducesProblem(422);
        manage.MapPost("/laboratories", CreateLaboratory.HandleAsync).WithName(nameof(CreateLaboratory)).WithSummary("Makes a laboratory");
        manage.MapPost("/laboratories/{laboratoryOid}", ChangeLaboratory.HandleAsync).WithName(nameof(ChangeLaboratory)).WithSummary("Says which sites use it");
        manage.MapPost("/laboratories/{laboratoryOid}/ranges", AddRange.HandleAsync).WithName(nameof(AddRange)).WithSummary("Adds a reference range");
        manage.MapPost("/laboratories/{laboratoryOid}/ranges/{id:long}/end", EndRange.HandleAsync).WithName(nameof(EndRange)).WithSummary("Ends or withdraws a range");
        manage.MapPost("/laboratory-sources", SetSources.HandleAsync).WithName(nameof(SetSources)).WithSummary("Settles which items say what");
        manage.MapPost("/laboratory-ranges/import", ImportRanges.HandleAsync).WithName(nameof(ImportRanges)).WithSummary("Adds the ranges of a CSV file, all or none").Accepts<string>("text/csv").ProducesProblem(413);
    }
}

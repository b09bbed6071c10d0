using Cdms.Service.Features.Exchange.Changes;
using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Exchange.Importing;
using Cdms.Service.Features.Exchange.Printing.Casebooks;
using Cdms.Service.Features.Exchange.Printing.Crfs;
using Security;

namespace Cdms.Service.Features.Exchange;

/// <summary>The addresses by which clinical data come and go. OIDs and keys in them are URL-encoded. An import is no one transaction: each subject is.</summary>
internal static class ExchangeEndpoints
{
    public static void MapExchange(this WebApplication app)
    {
        var study = app.MapGroup("/api/studies/{studyOid}").WithTags("Exchange").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        study.MapGet("/clinical-data/export", ExportClinicalData.HandleAsync).WithName(nameof(ExportClinicalData)).WithSummary("The data of one's sites as a file");
        study.MapGet("/changes", ListChanges.HandleAsync).WithName(nameof(ListChanges)).WithSummary("Changes of values since a token");
        study.MapGet("/subjects/{subjectKey}/imported-records", ListImportedRecords.HandleAsync).WithName(nameof(ListImportedRecords)).WithSummary("What imported files said of a subject's values");

        var prints = app.MapGroup("/api/studies/{studyOid}").WithTags("Exchange").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(501).ProducesProblem(503);
        prints.MapGet("/forms/{formOid}/crf", GetCrf.HandleAsync).WithName(nameof(GetCrf)).WithSummary("An installed form as an empty PDF").Produces(200, contentType: "application/pdf");
        prints.MapGet("/subjects/{subjectKey}/casebook", GetCasebook.HandleAsync).WithName(nameof(GetCasebook)).WithSummary("The casebook of a subject as PDF").Produces(200, contentType: "application/pdf");
        prints.MapGet("/sites/{siteOid}/investigator-copy", GetInvestigatorCopy.HandleAsync).WithName(nameof(GetInvestigatorCopy)).WithSummary("The casebooks of a site as a ZIP of PDF files").Produces(200, contentType: "application/zip");

        var imports = app.MapGroup("/api/studies/{studyOid}/clinical-data").WithTags("Exchange").RequireAuthorization(Policies.ImportClinicalData).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        imports.MapPost("/import", ImportClinicalData.HandleAsync).WithName(nameof(ImportClinicalData)).WithSummary("Takes in the data of an ODM file").FiltersByScope().ProducesProblem(404).ProducesProblem(413).ProducesProblem(422);
        imports.MapGet("/imports", ListImports.HandleAsync).WithName(nameof(ListImports)).WithSummary("Imports and their reports");
    }
}

using Security;

namespace Cdms.Service.Features.Files;

/// <summary>The addresses of files. An upload begins its transaction itself, once the whole file is here: a slow line must hold no lock.</summary>
internal static class FilesEndpoints
{
    public static void MapFiles(this WebApplication app)
    {
        var form = app.MapGroup("/api/studies/{studyOid}/subjects/{subjectKey}/visits/{studyEventOid}/forms/{formOid}").WithTags("Files").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        form.MapPost("/files", UploadFile.HandleAsync).WithName(nameof(UploadFile)).WithSummary("Takes in a file for an item; its answer is the value to enter")
            .ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        form.MapGet("/file", DownloadFile.HandleAsync).WithName(nameof(DownloadFile)).WithSummary("The file that a value refers to, or referred to").Produces(200, contentType: "application/octet-stream");
    }
}

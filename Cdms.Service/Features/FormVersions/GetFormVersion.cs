using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ServiceDefaults;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Gives one installed form version: the canonical JSON bytes as stored, their hash as ETag.</summary>
public static class GetFormVersion
{
    internal static void Map(RouteGroupBuilder forms) =>
        forms.MapGet("/{studyOid}/{formOid}/versions/{version:int}", HandleAsync).WithName(nameof(GetFormVersion)).WithSummary("Canonical JSON of one form version")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int version, CdmsDbContext db, CancellationToken cancellationToken)
    {
        if (await db.FindInstalledAsync(studyOid, formOid, version, cancellationToken) is not { } installed)
            return Problem.NotFound("unknown-form-version", $"Version {version} of form '{formOid}' of study '{studyOid}' is not installed here.",
                "GET /api/forms lists what is; the Builder shows where a deployment stands.", new Place(Oid: formOid));

        return TypedResults.Bytes(installed.Definition, "application/json", entityTag: new EntityTagHeaderValue($"\"{installed.ContentHash}\""));
    }
}

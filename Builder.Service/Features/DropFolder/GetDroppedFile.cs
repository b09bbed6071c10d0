using System.Security.Claims;
using System.Text.Json;
using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>One file of the drop folder, with the report of what was found in it.</summary>
internal static class GetDroppedFile
{
    public sealed record Response(DroppedFileSummary File, JsonElement? Report);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(long id, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var files = db.DroppedFiles.AsNoTracking().Within(StudyScope.Of(user, Policies.ReadStudies), file => file.StudyOid).Where(file => file.Id == id);
        if (await files.Select(DroppedFileSummary.Projection).FirstOrDefaultAsync(cancellationToken) is not { } summary)
            return Problem.NotFound("unknown-file", $"The drop folder has no file {id}.", "GET /api/drop-folder lists its files.", new Place(Path: "id"));
        var report = await files.Select(file => file.Report).FirstAsync(cancellationToken);
        return TypedResults.Ok(new Response(summary, report is null ? null : JsonSerializer.Deserialize<JsonElement>(report)));
    }
}

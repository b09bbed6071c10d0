using System.Security.Cryptography;
using System.Text.Json;
using Builder.Service.Data;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Builder.Service.Features.StudyReleases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ServiceDefaults;

namespace Builder.Service.Features.Board;

/// <summary>Where every form and every release of a study is, in every environment, and which release each site uses, at one glance. Asked with the ETag of before it answers 304 while nothing has changed.</summary>
internal static class GetStudyBoard
{
    public sealed record Response(
        string StudyOid, IReadOnlyList<string> Environments, IReadOnlyList<BoardForm> Forms, IReadOnlyList<ReleaseSummary> Releases, IReadOnlyList<BoardSite> Sites);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, BuilderDbContext db, IOptions<EnvironmentOptions> options, CancellationToken cancellationToken)
    {
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);

        var releases = await BoardRows.ReleasesAsync(db, studyOid, cancellationToken);
        var board = new Response(studyOid, [.. options.Value.All.Select(environment => environment.Name)],
            await BoardRows.FormsAsync(db, studyOid, cancellationToken), releases, await BoardRows.SitesAsync(db, studyOid, releases, cancellationToken));
        var body = JsonSerializer.SerializeToUtf8Bytes(board, StrictJson.Options);
        return TypedResults.Bytes(body, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\""));
    }
}

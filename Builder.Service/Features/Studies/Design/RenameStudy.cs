using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Builder.Service.Features.Studies.Design;

/// <summary>Changes what a study is called; its OID is lasting.</summary>
internal static class RenameStudy
{
    /// <param name="Name">StudyName.</param>
    /// <param name="Description">StudyDescription.</param>
    /// <param name="ProtocolName">ProtocolName; left out, it stays.</param>
    public sealed record Request(string Name, string Description, string? ProtocolName = null);

    public static async Task<Results<Ok<StudyDesign>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, HttpContext http, BuilderDbContext db, CancellationToken cancellationToken) =>
        (DesignInput.FindTextProblem(request.Name, "name") ?? DesignInput.FindTextProblem(request.Description, "description")
            ?? DesignInput.FindTextProblem(request.ProtocolName ?? "", "protocolName")) is { } problem
            ? problem
            : await StudyChange.MakeAsync(studyOid, http, db, study =>
            {
                study.Rename(request.Name, request.Description, request.ProtocolName ?? study.ProtocolName);
                return null;
            }, cancellationToken);
}

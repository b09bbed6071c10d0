using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>The imports of a study, the last one first, each with its report.</summary>
internal static class ListImports
{
    /// <summary>One of them.</summary>
    /// <param name="FinishedAt">Null where it was broken off; send the file again.</param>
    /// <param name="Report">The report, JSON; empty where it was broken off.</param>
    public sealed record Import(Guid ImportId, string? SourceFile, string? SourceSystem, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string Report);

    public static async Task<Results<Ok<Page<Import>>, ProblemHttpResult>> HandleAsync(string studyOid, [AsParameters] PageQuery page, CdmsDbContext db, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var imports = db.ClinicalImports.AsNoTracking().Where(import => import.StudyOid == studyOid).OrderByDescending(import => import.StartedAt).ThenBy(import => import.ImportId)
            .Select(import => new Import(import.ImportId, import.SourceFile, import.SourceSystem, import.StartedBy, import.StartedAt, import.FinishedAt, import.Report));
        return TypedResults.Ok(await page.ReadAsync(imports, cancellationToken));
    }
}

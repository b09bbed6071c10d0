using System.Security.Cryptography;
using Builder.Service.Data;
using Builder.Service.Features.Reconciliation.Checks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Reporting;

/// <summary>The report of a comparison as a file. The header Repr-Digest (RFC 9530) has its SHA-256.</summary>
internal static class ExportReconciliation
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(Guid id, string? format, HttpResponse response, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (format is not (null or "json" or "csv"))
            return Problem.BadRequest("unknown-format", $"There is no format '{format}'.", "Use json or csv, or leave format out for json.", new Place(Path: "format"));
        if (await db.InventoryChecks.AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellationToken) is not { } found)
            return UnknownReconciliation.Check(id);
        var all = db.InventoryDifferences.AsNoTracking().Where(difference => difference.CheckId == id);
        var rows = await all.OrderBy(difference => difference.Id).ToListAsync(cancellationToken);
        var open = await OpenDifferences.ReadAsync(all, cancellationToken);
        var report = new ReconciliationReport(open.Summarize(found), [.. rows.Select(DifferenceSummary.Of)]);

        var (bytes, mediaType, extension) = format == "csv" ? (report.ToCsv(), "text/csv; charset=utf-8", "csv") : (report.ToJson(), "application/json", "json");
        response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:";
        return TypedResults.File(bytes, mediaType, $"reconciliation-{found.Environment}-{found.RequestedAt:yyyyMMddTHHmmssZ}.{extension}");
    }
}

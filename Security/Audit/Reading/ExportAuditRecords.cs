using System.Runtime.CompilerServices;
using System.Security.Claims;
using CsvHelper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Security.Audit.Reading;

/// <summary>The trail as CSV (RFC 4180), the newest row first, a line for each changed value; sent while it is read.</summary>
internal static class ExportAuditRecords
{
    private const int PageSize = 500;

    // What a spreadsheet would take for a formula gets an apostrophe in front; without a byte order mark it would take UTF-8 for something else.
    private static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        [AsParameters] AuditFilter filter, ClaimsPrincipal user, AuditVisibility visibility, CancellationToken cancellationToken)
    {
        if (filter.FindProblem() is { } problem)
            return problem;

        var matching = filter.ApplyTo(await visibility.OfAsync(user, Policies.ReadAuditTrail, filter.StudyOid, cancellationToken));
        return TypedResults.Stream(stream => WriteAsync(stream, matching, cancellationToken), "text/csv; charset=utf-8", "audit.csv");
    }

    private static async Task WriteAsync(Stream stream, IQueryable<AuditRecord> records, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
        await csv.WriteRecordAsync(AuditCsvLines.Columns, cancellationToken);
        await foreach (var line in ReadLinesAsync(records, cancellationToken))
            await csv.WriteRecordAsync(line!, cancellationToken);
    }

    private static async IAsyncEnumerable<string?[]> ReadLinesAsync(IQueryable<AuditRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var before = long.MaxValue; ;)
        {
            var last = before;
            var page = await records.Where(record => record.Id < last).OrderByDescending(record => record.Id).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var line in page.SelectMany(AuditCsvLines.Of))
                yield return line;
            if (page.Count < PageSize)
                yield break;
            before = page[^1].Id;
        }
    }
}

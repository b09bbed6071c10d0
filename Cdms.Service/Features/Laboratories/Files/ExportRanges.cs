using System.Globalization;
using System.Security.Claims;
using System.Text;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms.ClinicalData;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Laboratories.Files;

/// <summary>The ranges of one's laboratories, or of one, as a CSV file that can be imported again; withdrawn ones are left out.</summary>
internal static class ExportRanges
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string? laboratoryOid, ClaimsPrincipal user, CdmsDbContext db, LaboratoryFinder laboratories, IAccessClasses classes, ReleasePlans plans, CancellationToken cancellationToken)
    {
        if (laboratoryOid is not null && (await laboratories.FindAsync(user, studyOid, laboratoryOid, cancellationToken)).Problem is { } problem)
            return problem;
        var hidden = (await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken)).HiddenFor(await classes.BlindingAsync(user, studyOid, cancellationToken));
        var visible = laboratories.Visible(user, studyOid).Where(laboratory => laboratoryOid == null || laboratory.LaboratoryOid == laboratoryOid);
        var ranges = await db.LaboratoryRanges.AsNoTracking().Where(range => visible.Any(laboratory => laboratory.Id == range.LaboratoryId) && range.WithdrawnAt == null && !hidden.Contains(range.ItemOid))
            .OrderBy(range => range.LaboratoryOid).ThenBy(range => range.ItemOid).ThenBy(range => range.ValidFrom).ThenBy(range => range.Id).ToListAsync(cancellationToken);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        var table = new CsvTable(text);
        table.Write(RangeColumns.All);
        foreach (var range in ranges)
            table.Write(Fields(range));
        return TypedResults.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "laboratory-ranges.csv");
    }

    private static IEnumerable<string?> Fields(LaboratoryRange row)
    {
        var range = row.AsOf(null)!;
        return [range.LaboratoryOid, range.ItemOid, range.MeasurementUnitOid ?? range.UnitText, range.Low, range.High, range.Sex, Number(range.AgeFrom), Number(range.AgeTo), Day(range.ValidFrom), Day(range.ValidTo)];
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

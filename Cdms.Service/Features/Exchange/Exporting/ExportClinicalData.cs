using System.Data;
using System.Globalization;
using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Sites;
using Forms.Odm;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Writes the data of the user's sites, or of one, while they go out.</summary>
internal static class ExportClinicalData
{
    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string? format, string? site, HttpContext http, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, ReleasePlans plans, IAccessClasses classes, OdmExport odm, CsvExport csv, XlsxExport xlsx,
        IOptions<EnvironmentOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (format is not (null or "odm132" or "odm20" or "csv" or "xlsx"))
            return Problem.BadRequest("unknown-format", $"There is no format '{format}'.", "Ask for odm132 (ODM 1.3.2), odm20 (ODM 2.0), csv (one CSV file for each form, in a ZIP file) or xlsx (one sheet for each form, in a workbook).", new Place(Path: "format"));
        if (site is not null && (await sites.FindAsync(user, Policies.ReadClinicalData, studyOid, site, cancellationToken)).Problem is { } refused)
            return refused;
        if (!await db.Sites.AnyAsync(row => row.StudyOid == studyOid, cancellationToken))
            return Problem.NotFound("unknown-study", $"The study '{studyOid}' has no site here.", "GET /api/releases lists what came. Capitals count.", new Place(Oid: studyOid));
        var request = new ExportRequest(studyOid, site is null ? StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid) : [site], await classes.BlindingAsync(user, studyOid, cancellationToken),
            await StudyVersions.ReadAsync(db, plans, studyOid, cancellationToken), !options.Value.IsProduction, options.Value.Environment);
        var name = string.Create(CultureInfo.InvariantCulture, $"{request.Prefix}{string.Concat(studyOid.Take(80).Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' ? sign : '_'))}-data-{options.Value.Environment}-{clock.GetUtcNow():yyyyMMddTHHmmss}");
        return TypedResults.Stream(async stream =>
        {
            // One state of the data where a reader keeps nobody from writing; elsewhere who loads the file slowly would stop the sites.
            await using var transaction = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken) : null;
            // The writers know no waiting; a client that reads too slowly is cut off by the server.
            if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
                body.AllowSynchronousIO = true;
            await (format switch
            {
                "csv" => csv.WriteAsync(stream, request, cancellationToken),
                "xlsx" => xlsx.WriteAsync(stream, request, cancellationToken),
                _ => odm.WriteAsync(stream, request, format is "odm20" ? OdmFileVersion.V20 : OdmFileVersion.V132, name, cancellationToken),
            });
        }, TypeOf(format), $"{name}.{EndingOf(format)}");
    }

    private static string TypeOf(string? format) => format switch { "csv" => "application/zip", "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _ => "application/xml" };

    private static string EndingOf(string? format) => format switch { "csv" => "zip", "xlsx" => "xlsx", _ => "xml" };
}

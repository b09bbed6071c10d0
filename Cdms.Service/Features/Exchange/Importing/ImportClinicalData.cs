using System.Security.Claims;
using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Sites;
using Forms.ClinicalData;
using Forms.Odm;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Takes in the clinical data of an ODM file, subject by subject, each in a transaction of its own. Sent again, also after it was broken off, it goes on where it stood and changes nothing twice.</summary>
internal static class ImportClinicalData
{
    public static async Task<Results<Ok<ClinicalImportReport>, ProblemHttpResult>> HandleAsync(
        string studyOid, string? site, HttpContext http, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, ReleasePlans plans, IAccessClasses classes, IServiceScopeFactory scopes,
        IOptions<EnvironmentOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxImportBytes;
        if (http.Request.ContentLength > most)
            return TooLarge(most);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        if (site is not null && (await sites.FindAsync(user, Policies.ImportClinicalData, studyOid, site, cancellationToken)).Problem is { } refused)
            return refused;
        var versions = await StudyVersions.ReadAsync(db, plans, studyOid, cancellationToken);
        var run = new ImportRun(Guid.CreateVersion7(clock.GetUtcNow()), studyOid, site, user, await classes.BlindingAsync(user, studyOid, cancellationToken), versions, new());
        Acting.In(studyOid);
        var record = db.Add(new ClinicalImport { ImportId = run.ImportId, StudyOid = studyOid, StartedBy = Acting.Actor.Label, StartedAt = clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(cancellationToken);

        var reader = new ClinicalDataReader(ClinicalReaderOptions.Default with { MaxBytes = most });
        var fault = await ReadAsync(run, reader, http.Request.Body, scopes, cancellationToken);
        var report = run.Tally.Build(run.ImportId, run.SourceFile, fault?.Report ?? reader.Report);
        record.Finish(run.SourceFile, $"{reader.Head?.SourceSystem} {reader.Head?.Originator}".Trim(), JsonSerializer.Serialize(report, StrictJson.Options), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return fault is null ? TypedResults.Ok(report) : Broken(fault, report);
    }

    /// <returns>Why the rest of the file was not read; null: it was.</returns>
    private static async Task<OdmRefusedException?> ReadAsync(ImportRun run, ClinicalDataReader reader, Stream body, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var subject in reader.ReadAsync(body, cancellationToken))
            {
                run.SourceFile = $"{reader.Head!.FileOid} {reader.Head.CreatedAt}".Trim();
                await ImportAsync(run, subject, scopes, cancellationToken);
            }
            return null;
        }
        catch (OdmRefusedException refused)
        {
            return refused;
        }
    }

    private static async Task ImportAsync(ImportRun run, ClinicalSubject subject, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        if (SubjectImport.FindProblem(subject) is { } problem)
        {
            run.Tally.Count("subjectsRefused");
            run.Tally.Tell("error", "not-storable", null, null, subject.Line, problem);
            return;
        }
        // A context of its own: what one subject needed is forgotten with it.
        await using var scope = scopes.CreateAsyncScope();
        if (subject.StudyOid != run.StudyOid && !await scope.ServiceProvider.GetRequiredService<CdmsDbContext>().Sites.AnyAsync(site => site.StudyOid == run.StudyOid && site.SiteOid == subject.StudyOid, cancellationToken))
        {
            run.Tally.Count("subjectsRefused");
            run.Tally.Tell("error", "other-study", subject.SubjectKey, subject.StudyOid, subject.Line, $"The data are of the study '{subject.StudyOid}', which is neither this study nor a site of it. Import them there.");
            return;
        }
        await scope.ServiceProvider.GetRequiredService<SubjectImport>().ImportAsync(run, subject, cancellationToken);
    }

    private static ProblemHttpResult TooLarge(long most) => new Problem(StatusCodes.Status413PayloadTooLarge, "file-too-large", $"The file is larger than {most} bytes.", "Split it by subjects; each part can be imported by itself. Who runs the service can raise Cdms:MaxImportBytes.").ToResult();

    private static ProblemHttpResult Broken(OdmRefusedException fault, ClinicalImportReport report) => new Problem(
        fault.Code == OdmRefusals.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity, fault.Code, fault.Message,
        $"{fault.Remedy} What stands before that place is imported; the whole file can be sent again, nothing is doubled.", new Place(Oid: fault.Oid, Line: fault.Line, Column: fault.Column))
    { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["report"] = report } }.ToResult();
}

using System.Globalization;
using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Cdms.Service.Features.Exchange.Printing.Html;
using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Printing.Crfs;

/// <summary>An installed version of a form as an empty PDF; annotated, it says beside each item how it is defined. Without a number: the last version.</summary>
internal static class GetCrf
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int? version, bool? annotated, string? language, HttpContext http, ClaimsPrincipal user, CdmsDbContext db, IAccessClasses classes, IPagePrinter printer,
        IOptions<EnvironmentOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var isNobody = StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid) is { Count: 0 };
        if (isNobody || blinding.HidesForm(formOid) || await FindAsync(db, studyOid, formOid, version, cancellationToken) is not { } found)
        {
            return Problem.NotFound("unknown-form-version", version is null ? $"No version of the form '{formOid}' of the study '{studyOid}' is installed here." : $"Version {version} of the form '{formOid}' of the study '{studyOid}' is not installed here.",
                "GET /api/forms lists what is. Capitals count.", new Place(Oid: formOid));
        }
        if (printer.Missing is { } missing)
            return missing.ToResult(http);
        found.VerifyStored();
        var (words, now) = (new PrintWords(language), clock.GetUtcNow());
        var page = new CrfPage(CanonicalJson.Deserialize(found.Definition), found, blinding, words, annotated is true);
        try
        {
            var pdf = await printer.PrintAsync(html =>
            {
                PrintedPage.Write(html, page.Head(PrintNames.Warning(options.Value), now), page.Write);
                return Task.CompletedTask;
            }, mayWait: false, cancellationToken);
            return TypedResults.File(pdf, "application/pdf", PrintNames.Of(options.Value, string.Create(CultureInfo.InvariantCulture, $"{studyOid}-{formOid}-v{found.Version}-crf{(annotated is true ? "-annotated" : "")}")));
        }
        catch (PrintRefusedException refused)
        {
            return refused.Refusal.ToResult(http);
        }
    }

    private static Task<InstalledFormVersion?> FindAsync(CdmsDbContext db, string studyOid, string formOid, int? version, CancellationToken cancellationToken) => db.InstalledFormVersions.AsNoTracking()
        .Where(row => row.StudyOid == studyOid && row.FormOid == formOid && (version == null || row.Version == version)).OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancellationToken);
}

using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Cdms.Service.Features.Exchange.Printing.Html;
using Cdms.Service.Features.Files;
using Cdms.Service.Features.Sites;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>The casebooks of all subjects of a site, for the investigator's files (ICH E6(R3): the investigator keeps access to the site's data): a ZIP that goes out while they are printed, and last in it a manifest with the hash of each.</summary>
internal static class GetInvestigatorCopy
{
    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string siteOid, string? language, HttpContext http, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, IAccessClasses classes, IPagePrinter printer, CasebookPrinter casebooks, FileStore store,
        IOptions<EnvironmentOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (site, problem) = await sites.FindAsync(user, Policies.ReadClinicalData, studyOid, siteOid, cancellationToken);
        if (site is null)
            return problem!;
        if (printer.Missing is { } missing)
            return missing.ToResult(http);
        var (blinding, words) = (await classes.BlindingAsync(user, studyOid, cancellationToken), new PrintWords(language));
        Task<byte[]> PrintAsync(Subject subject, bool mayWait) => casebooks.PrintAsync(subject, blinding, words, mayWait, cancellationToken);
        var subjects = await db.Subjects.AsNoTracking().Where(subject => subject.StudyOid == studyOid && subject.SiteOid == siteOid).OrderBy(subject => subject.Id).ToListAsync(cancellationToken);
        try
        {
            // Printed before the answer begins: what keeps from printing can still be said then.
            var first = subjects.Count == 0 ? null : await PrintAsync(subjects[0], mayWait: false);
            var copy = new InvestigatorCopy(studyOid, siteOid, site.Name, options.Value.Environment, PrintNames.Warning(options.Value), Acting.Actor.Label, clock.GetUtcNow());
            var name = PrintNames.Of(options.Value, $"{studyOid}-{siteOid}-casebooks").Replace(".pdf", ".zip", StringComparison.Ordinal);
            return TypedResults.Stream(async stream =>
            {
                // A ZIP file is written without waiting; a client that reads too slowly is cut off by the server.
                if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
                    body.AllowSynchronousIO = true;
                await copy.WriteAsync(stream, subjects, subject => subject == subjects[0] ? Task.FromResult(first!) : PrintAsync(subject, mayWait: true), subject => store.ReadAllAsync(subject, blinding, cancellationToken), cancellationToken);
            }, "application/zip", name);
        }
        catch (PrintRefusedException refused)
        {
            return refused.Refusal.ToResult(http);
        }
    }
}

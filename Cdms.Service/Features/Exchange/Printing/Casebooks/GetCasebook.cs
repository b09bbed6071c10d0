using System.Security.Claims;
using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>The casebook of a subject as PDF: values, what is missing, queries, verification, signatures and the audit trail of each item.</summary>
internal static class GetCasebook
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string? language, HttpContext http, ClaimsPrincipal user, SubjectFinder subjects, IAccessClasses classes, IPagePrinter printer, CasebookPrinter casebooks,
        IOptions<EnvironmentOptions> options, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        if (printer.Missing is { } missing)
            return missing.ToResult(http);
        try
        {
            var pdf = await casebooks.PrintAsync(subject, await classes.BlindingAsync(user, studyOid, cancellationToken), new(language), mayWait: false, cancellationToken);
            return TypedResults.File(pdf, "application/pdf", PrintNames.Of(options.Value, $"{studyOid}-{subjectKey}-casebook"));
        }
        catch (PrintRefusedException refused)
        {
            return refused.Refusal.ToResult(http);
        }
    }
}

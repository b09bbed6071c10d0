using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Says which sites use a laboratory from now on, and what it is called. What is locked keeps the laboratories that it had.</summary>
internal static class ChangeLaboratory
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    /// <param name="Name">What people call it; left out: as before.</param>
    /// <param name="SiteOids">The sites that use it; left out: all.</param>
    public sealed record Request(string Reason, string? Name = null, IReadOnlyList<string>? SiteOids = null);

    public static async Task<Results<Ok<LaboratorySummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string laboratoryOid, Request request, ClaimsPrincipal user, CdmsDbContext db, LaboratoryFinder laboratories, LaboratorySiteWriter sites, CancellationToken cancellationToken)
    {
        var (laboratory, refused) = await laboratories.LockAsync(user, studyOid, laboratoryOid, cancellationToken);
        if (laboratory is null)
            return refused!;
        if ((Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) ?? (request.Name is null ? null : Inputs.FindTextProblem(request.Name, "name", Laboratory.LongestName))
            ?? await sites.FindProblemAsync(studyOid, request.SiteOids, cancellationToken)) is { } problem)
            return problem;
        Acting.In(studyOid);
        Acting.Because(request.Reason);
        laboratory.Name = request.Name?.Trim() ?? laboratory.Name;
        var used = sites.Set(laboratory, (await laboratories.SitesAsync(studyOid, cancellationToken))[laboratory.Id], request.SiteOids);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(LaboratorySummary.Of(laboratory, used, null));
    }
}

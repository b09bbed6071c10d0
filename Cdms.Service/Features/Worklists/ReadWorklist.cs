using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Worklists;

/// <summary>What waits for the user in a study, by their rights, at all of their sites or at one.</summary>
internal static class ReadWorklist
{
    public static void MapWorklist(this RouteGroupBuilder api) =>
        api.MapGet("/studies/{studyOid}/worklist", HandleAsync).WithName(nameof(ReadWorklist)).WithSummary("What waits for the user").WithTags("Worklist")
            .RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(401).ProducesProblem(403);

    private static async Task<Ok<Worklist>> HandleAsync(string studyOid, string? site, ClaimsPrincipal user, IAccessClasses classes, WorkReader reader, CancellationToken cancellationToken)
    {
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var works = new List<Worklist.Work>();
        foreach (var (kind, policy) in WorkKind.All)
        {
            var sites = StudyScope.SitesOf(user, policy, studyOid);
            if (sites is not { Count: 0 })
                works.Add(await reader.ReadAsync(kind, new(studyOid, sites, site, blinding), cancellationToken));
        }

        return TypedResults.Ok(new Worklist(works));
    }
}

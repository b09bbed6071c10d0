using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Studies;

/// <summary>The studies that the user may read, with their visits, by OID.</summary>
internal static class ListStudies
{
    public sealed record Response(IReadOnlyList<Item> Studies);

    public sealed record Item(
        string StudyOid, string Name, string Description, string ProtocolName, string? MetaDataVersionOid, int Forms, IReadOnlyList<Visit> StudyEvents);

    public sealed record Visit(string StudyEventOid, string Name, string? Type, bool? IsRepeating, IReadOnlyList<StudyEventForm> Forms);

    public static async Task<Ok<Response>> HandleAsync(BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var studies = await db.Studies.AsNoTracking().AsSplitQuery().Within(StudyScope.Of(user, Policies.ReadStudies), study => study.StudyOid).OrderBy(study => study.StudyOid).Select(study => new Item(
            study.StudyOid, study.Name, study.Description, study.ProtocolName, study.MetaDataVersionOid, study.Forms.Count,
            study.StudyEvents.OrderBy(visit => visit.Position)
                .Select(visit => new Visit(visit.StudyEventOid, visit.Name, visit.Type, visit.IsRepeating, visit.Forms)).ToList()))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(studies));
    }
}

using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Repairing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>Repairs the open differences of a comparison that are no alarms, forms before releases, so many as one transaction bears. Asked again, it goes on.</summary>
internal static class RepairDifferences
{
    /// <summary>Each may come with a definition of some megabytes.</summary>
    private const int Most = 50;

    /// <param name="Reason">Why, as an auditor should read it.</param>
    public sealed record Request(string Reason);

    /// <param name="Repaired">How many were repaired, or are under way.</param>
    /// <param name="Overtaken">How many had changed since, and were left.</param>
    /// <param name="Remaining">How many are still open and can be repaired: ask again.</param>
    public sealed record Response(int Repaired, int Overtaken, int Remaining);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Guid id, Request request, BuilderDbContext db, DifferenceRepairs repairs, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (UnknownReconciliation.ReadText(request.Reason, "reason", out var bad) is not { } reason)
            return bad!;
        if (!await db.InventoryChecks.AnyAsync(check => check.Id == id, cancellationToken))
            return UnknownReconciliation.Check(id);
        var open = db.InventoryDifferences.Where(difference => difference.CheckId == id && difference.State == DifferenceState.Open
            && difference.Repair != DifferenceRepair.None && difference.Repair != DifferenceRepair.TakeBack);
        var (repaired, overtaken) = (0, 0);
        foreach (var difference in await open.OrderBy(difference => difference.Id).Take(Most).ToListAsync(cancellationToken))
        {
            if (await repairs.RepairAsync(difference, reason, cancellationToken) is { } against)
                difference.Overtake(clock.GetUtcNow(), Acting.Actor.Label, against);
            var isOvertaken = difference.State == DifferenceState.Overtaken;
            (repaired, overtaken) = isOvertaken ? (repaired, overtaken + 1) : (repaired + 1, overtaken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(new Response(repaired, overtaken, await open.CountAsync(cancellationToken)));
    }
}

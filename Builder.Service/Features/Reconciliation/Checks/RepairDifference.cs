using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Repairing;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>Repairs one difference. A release takes its lost forms with it.</summary>
internal static class RepairDifference
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Ok<DifferenceSummary>, ProblemHttpResult>> HandleAsync(
        Guid id, long differenceId, Request request, BuilderDbContext db, DifferenceRepairs repairs, CancellationToken cancellationToken)
    {
        if (UnknownReconciliation.ReadText(request.Reason, "reason", out var bad) is not { } reason)
            return bad!;
        if (await repairs.LockAsync(id, differenceId, cancellationToken) is not { } difference)
            return UnknownReconciliation.Difference(id, differenceId);
        if (!difference.MayBeRepaired)
            return UnknownReconciliation.NotOpen(difference);
        if (difference.Repair == DifferenceRepair.None)
            return Problem.Conflict("difference-not-repairable", $"Nothing repairs the difference {differenceId} by itself: {difference.Details}",
                "Do what it says, then acknowledge it with a note.", new Place(Path: "differenceId"));
        if (await repairs.RepairAsync(difference, reason, cancellationToken) is { } against)
            return Problem.Conflict("repair-not-possible", $"The difference {differenceId} cannot be repaired now: {against} Nothing was done.",
                "Do what it says, or ask the environment again; a comparison shows what still differs.", new Place(Path: "differenceId"));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(DifferenceSummary.Of(difference));
    }
}

using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Repairing;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>Leaves a difference as it is, with a note that says why. Found again, it stays acknowledged.</summary>
internal static class AcknowledgeDifference
{
    /// <param name="Note">What was found out, as an auditor should read it.</param>
    public sealed record Request(string Note);

    public static async Task<Results<Ok<DifferenceSummary>, ProblemHttpResult>> HandleAsync(
        Guid id, long differenceId, Request request, BuilderDbContext db, DifferenceRepairs repairs, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (UnknownReconciliation.ReadText(request.Note, "note", out var bad) is not { } note)
            return bad!;
        if (await repairs.LockAsync(id, differenceId, cancellationToken) is not { } difference)
            return UnknownReconciliation.Difference(id, differenceId);
        if (difference.State != DifferenceState.Open)
            return UnknownReconciliation.NotOpen(difference);
        Acting.In(difference.StudyOid);
        Acting.Because(note);
        difference.Acknowledge(clock.GetUtcNow(), Acting.Actor.Label, note);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(DifferenceSummary.Of(difference));
    }
}

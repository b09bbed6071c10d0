using Builder.Service.Data;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>Asks an environment what it holds and compares it with the ledger (202); the outcome is read at the Location.</summary>
internal static class StartReconciliation
{
    public static async Task<Results<Accepted<ReconciliationSummary>, ProblemHttpResult>> HandleAsync(
        string environment, BuilderDbContext db, ReconciliationStarter starter, IOptions<EnvironmentOptions> environments, CancellationToken cancellationToken)
    {
        if (environments.Value.Find(environment) is null)
            return Unknown.Environment(environment, environments.Value.All.Select(known => known.Name));
        if (await starter.FindAskedAsync(environment, cancellationToken) is { } asked)
            return new Problem(StatusCodes.Status409Conflict, "reconciliation-under-way", $"The environment '{environment}' was asked by {asked.RequestedBy} and has not answered yet.",
                $"Read {ReconciliationSummary.PathOf(asked.Id)}; it is given up at {asked.AnswerBy:u}.", new Place(Path: "environment")) { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = asked.Id } }.ToResult();
        var check = await starter.StartAsync(environment, cancellationToken);
        // Of two that ask at once the unique index refuses one.
        await db.SaveChangesAsync(cancellationToken);
        var summary = ReconciliationSummary.Of(check);
        return TypedResults.Accepted(summary.Path, summary);
    }
}

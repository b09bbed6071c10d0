using Builder.Service.Data;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>The comparisons, the newest first, and what is open in each environment, whichever comparison found it.</summary>
internal static class ListReconciliations
{
    /// <param name="Reconciliations">One page.</param>
    /// <param name="Environments">In the order of the configuration.</param>
    public sealed record Response(Page<ReconciliationSummary> Reconciliations, IReadOnlyList<Item> Environments);

    /// <param name="Last">The last comparison; null: none.</param>
    /// <param name="Open">Differences that wait for somebody.</param>
    /// <param name="Alarms">How many of these are alarms.</param>
    /// <param name="Repairing">Differences whose repair is under way.</param>
    public sealed record Item(string Environment, ReconciliationSummary? Last, int Open, int Alarms, int Repairing);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string? environment, [AsParameters] PageQuery page, BuilderDbContext db, IOptions<EnvironmentOptions> environments, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var names = environments.Value.All.Select(known => known.Name).ToList();
        if (environment is not null && !names.Contains(environment, StringComparer.Ordinal))
            return Unknown.Environment(environment, names);

        var checks = await page.ReadAsync(
            db.InventoryChecks.AsNoTracking().Where(check => environment == null || check.Environment == environment).OrderByDescending(check => check.RequestedAt).ThenBy(check => check.Id), cancellationToken);
        var open = await OpenDifferences.ReadAsync(db.InventoryDifferences, cancellationToken);
        List<Item> items = [];
        foreach (var name in names.Where(name => environment is null || name == environment))
        {
            var last = await db.InventoryChecks.AsNoTracking().Where(check => check.Environment == name).OrderByDescending(check => check.RequestedAt).ThenBy(check => check.Id).FirstOrDefaultAsync(cancellationToken);
            items.Add(open.ToItem(name, last));
        }
        return TypedResults.Ok(new Response(new([.. checks.Items.Select(open.Summarize)], checks.Number, checks.Size, checks.Total), items));
    }
}

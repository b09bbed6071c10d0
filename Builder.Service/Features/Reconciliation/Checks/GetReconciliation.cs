using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>One comparison with its differences, page by page.</summary>
internal static class GetReconciliation
{
    /// <param name="Reconciliation">The comparison.</param>
    /// <param name="Differences">One page, in the order in which they are repaired.</param>
    public sealed record Response(ReconciliationSummary Reconciliation, Page<DifferenceSummary> Differences);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(Guid id, [AsParameters] PageQuery page, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        if (await db.InventoryChecks.AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellationToken) is not { } found)
            return UnknownReconciliation.Check(id);
        var all = db.InventoryDifferences.AsNoTracking().Where(difference => difference.CheckId == id);
        var differences = await page.ReadAsync(all.OrderBy(difference => difference.Id), cancellationToken);
        var open = await OpenDifferences.ReadAsync(all, cancellationToken);
        return TypedResults.Ok(new Response(open.Summarize(found), new([.. differences.Items.Select(DifferenceSummary.Of)], differences.Number, differences.Size, differences.Total)));
    }
}

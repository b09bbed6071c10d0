using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>The alerts, the newest first.</summary>
internal static class ListSecurityAlerts
{
    public sealed record Response(IReadOnlyList<SecurityAlertSummary> Alerts, int Page, int PageSize, int Total);

    /// <param name="open">True: only those of which nobody has taken note.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="db">The service's database.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(bool? open, [AsParameters] PageQuery paging, ServiceDbContext db, CancellationToken cancellationToken)
    {
        if (paging.FindProblem() is { } problem)
            return problem;
        var alerts = db.Set<SecurityAlert>().AsNoTracking()
            .Where(alert => open != true || alert.AcknowledgedAt == null)
            .OrderByDescending(alert => alert.At).ThenBy(alert => alert.Id)
            .Select(SecurityAlertSummary.Projection);
        var page = await paging.ReadAsync(alerts, cancellationToken);
        return TypedResults.Ok(new Response(page.Items, page.Number, page.Size, page.Total));
    }
}

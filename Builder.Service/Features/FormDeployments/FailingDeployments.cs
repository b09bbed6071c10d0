using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>The deployments that somebody has to act on. What was rejected stays so for ever: it counts until a newer version, or a newer release that is ready, has taken its place.</summary>
internal static class FailingDeployments
{
    private static readonly string[] FormStates = [FormDeploymentState.Rejected, FormDeploymentState.Failed, FormDeploymentState.Overdue];

    /// <summary>The states that count; those of form versions and of releases have different names.</summary>
    public static IReadOnlyList<string> States { get; } = [.. FormStates, ReleaseDeploymentState.Blocked];

    /// <summary>How many by environment and state; what is zero is missing.</summary>
    public static async Task<IReadOnlyDictionary<(string Environment, string State), int>> CountAsync(BuilderDbContext db, CancellationToken cancellationToken)
    {
        var forms = await FormsOf(db).GroupBy(row => new { row.Environment, row.CurrentState }).Select(rows => new { rows.Key, Count = rows.Count() }).ToListAsync(cancellationToken);
        var releases = await ReleasesOf(db).GroupBy(row => row.Environment).Select(rows => new { rows.Key, Count = rows.Count() }).ToListAsync(cancellationToken);
        return forms.Select(row => (Key: (row.Key.Environment, row.Key.CurrentState), row.Count))
            .Concat(releases.Select(row => (Key: (row.Key, ReleaseDeploymentState.Blocked), row.Count)))
            .ToDictionary(row => row.Key, row => row.Count);
    }

    private static IQueryable<FormDeployment> FormsOf(BuilderDbContext db) => db.FormDeployments
        .Where(row => FormStates.Contains(row.CurrentState)
            && !db.FormDeployments.Any(newer => newer.StudyOid == row.StudyOid && newer.FormOid == row.FormOid && newer.Environment == row.Environment
                && (newer.Version > row.Version || (newer.Version == row.Version && newer.Ordinal > row.Ordinal)))
            && !db.ReleaseDeployments.Any(newer => newer.StudyOid == row.StudyOid && newer.Environment == row.Environment
                && newer.CurrentState == ReleaseDeploymentState.Ready && newer.RequestedAt > row.RequestedAt));

    private static IQueryable<ReleaseDeployment> ReleasesOf(BuilderDbContext db) => db.ReleaseDeployments
        .Where(row => row.CurrentState == ReleaseDeploymentState.Blocked
            && !db.ReleaseDeployments.Any(newer => newer.StudyOid == row.StudyOid && newer.Environment == row.Environment
                && (newer.ReleaseNumber > row.ReleaseNumber || (newer.ReleaseNumber == row.ReleaseNumber && newer.Ordinal > row.Ordinal))));
}

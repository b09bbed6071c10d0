using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>Finds in a save what those outside are told of.</summary>
internal static class Notices
{
    /// <remarks>The context has looked for changes already and has the search switched off (<see cref="ServiceDefaults.ServiceDbContext"/>).</remarks>
    public static List<Notice> FindIn(DbContext db)
    {
        var found = new List<Notice>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                found.AddRange(Of(db, entry.Entity, entry.State));
        }
        return found;
    }

    private static IEnumerable<Notice> Of(DbContext db, object row, EntityState state) => row switch
    {
        FormVersion { StudyOid: not null } version when state == EntityState.Added => [FormVersionData.Notice(version)],
        // Equal states: something was recorded, and nothing happened that a receiver could act on.
        FormDeployment deployment => deployment.History
            .Where(entry => entry.From != entry.To && IsNew(db, entry)).Select(entry => FormDeploymentData.Notice(deployment, entry)),
        ReleaseDeployment deployment => deployment.History
            .Where(entry => entry.From != entry.To && IsNew(db, entry)).Select(entry => ReleaseDeploymentData.Notice(deployment, entry)),
        _ => [],
    };

    private static bool IsNew(DbContext db, object entry) => db.Entry(entry).State == EntityState.Added;
}

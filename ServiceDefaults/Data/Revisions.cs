using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceDefaults;

/// <summary>Keeps <see cref="IRevisioned.Revision"/>: a plain integer, as row-version columns differ between the databases.</summary>
internal static class Revisions
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IRevisioned))))
            modelBuilder.Entity(entity.ClrType).Property(nameof(IRevisioned.Revision)).IsConcurrencyToken();
    }

    public static void Advance(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IRevisioned>())
        {
            var revision = entry.Property(row => row.Revision);
            revision.CurrentValue = entry.State switch
            {
                EntityState.Added => 1,
                // From the original, so that a save repeated after a failure does not count twice.
                EntityState.Modified => revision.OriginalValue + 1,
                _ => revision.CurrentValue,
            };
        }
    }
}

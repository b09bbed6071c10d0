using System.Runtime.InteropServices;
using MassTransit;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceDefaults;

/// <summary>The conventions of both databases: times, OIDs, revisions, and the tables of inbox and outbox.</summary>
public abstract class ServiceDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Maps the entities of the service; conventions are applied afterwards.</summary>
    protected abstract void ConfigureModel(ModelBuilder modelBuilder);

    /// <inheritdoc/>
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ConfigureModel(modelBuilder);
        modelBuilder.AddInboxStateEntity();
        modelBuilder.AddOutboxMessageEntity();
        modelBuilder.AddOutboxStateEntity();
        modelBuilder.AddOutboxQuarantineEntity();
        OidColumns.Configure(modelBuilder, Database.ProviderName);
        Revisions.Configure(modelBuilder);
    }

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using (LookForChangesOnce())
            return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using (LookForChangesOnce())
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // The revisions need to know what has changed, and what they change says so itself: the save need not compare all values again.
    private NoDetection LookForChangesOnce()
    {
        var quiet = new NoDetection(ChangeTracker);
        Revisions.Advance(ChangeTracker);
        return quiet;
    }

    /// <summary>Looks for changes and then no more until disposed, where the context does so by itself.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct NoDetection : IDisposable
    {
        private readonly ChangeTracker? detecting;

        public NoDetection(ChangeTracker tracker)
        {
            if (!tracker.AutoDetectChangesEnabled)
                return;
            tracker.DetectChanges();
            tracker.AutoDetectChangesEnabled = false;
            detecting = tracker;
        }

        public void Dispose()
        {
            if (detecting is not null)
                detecting.AutoDetectChangesEnabled = true;
        }
    }
}

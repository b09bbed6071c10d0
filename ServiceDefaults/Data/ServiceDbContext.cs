using System.Runtime.InteropServices;
using MassTransit;
using Messaging.Operations.FailedMessages;
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
        modelBuilder.AddFailedMessageEntities();
        OidColumns.Configure(modelBuilder, Database.ProviderName);
        Revisions.Configure(modelBuilder);
    }

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using (new NoDetection(ChangeTracker))
            return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using (new NoDetection(ChangeTracker))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Advances the revisions, for which the tracker looks for changes; then it looks no more until this is disposed.</summary>
    /// <remarks>What advancing changes it says itself: the save need not compare all values again.</remarks>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct NoDetection : IDisposable
    {
        private readonly ChangeTracker? detecting;

        public NoDetection(ChangeTracker tracker)
        {
            Revisions.Advance(tracker);
            if (!tracker.AutoDetectChangesEnabled)
                return;
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

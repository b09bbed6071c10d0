using MassTransit;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;

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
        Revisions.Advance(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public sealed override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Revisions.Advance(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tests.Messaging.Saga;

/// <summary>The tallies, and the tables of inbox and outbox.</summary>
public sealed class TallyDbContext(DbContextOptions<TallyDbContext> options) : SagaDbContext(options)
{
    protected override IEnumerable<ISagaClassMap> Configurations => [new TallyMap()];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddTransactionalOutboxEntities();
    }
}

/// <summary>An integer version as token, as on every database.</summary>
internal sealed class TallyMap : SagaClassMap<Tally>
{
    protected override void Configure(EntityTypeBuilder<Tally> entity, ModelBuilder model)
    {
        entity.ToTable("Tallies");
        entity.Property(tally => tally.CurrentState).HasMaxLength(64);
        entity.Property(tally => tally.Version).IsConcurrencyToken();
        entity.HasMany(tally => tally.Lines).WithOne();
    }
}

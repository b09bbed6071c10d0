using MassTransit;
using Messaging.Operations.FailedMessages;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Tests.Messaging.Outbox;

/// <summary>Business rows beside the tables of inbox and outbox.</summary>
public sealed class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddTransactionalOutboxEntities();
        modelBuilder.AddOutboxQuarantineEntity();
        modelBuilder.AddFailedMessageEntities();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}

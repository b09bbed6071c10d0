using MassTransit;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace Tests.Messaging.Outbox;

/// <summary>Business rows beside the tables of inbox and outbox.</summary>
public sealed class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddTransactionalOutboxEntities();
        modelBuilder.AddOutboxQuarantineEntity();
    }
}

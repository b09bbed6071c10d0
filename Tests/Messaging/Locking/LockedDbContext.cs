using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Tests.Messaging.Locking;

/// <summary>Names that need quoting, a schema, a composite key.</summary>
internal class LockedDbContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LockedSaga>(saga =>
        {
            saga.ToTable("Order]s {2}", "ord").HasKey(row => row.CorrelationId);
            saga.Property(row => row.CorrelationId).HasColumnName("id");
        });
        modelBuilder.Entity<LockedRow>().ToTable("LockedRow").HasKey(row => new { row.Kind, row.Number });
        modelBuilder.AddTransactionalOutboxEntities();
    }
}

internal sealed class OtherLockedDbContext : LockedDbContext
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<LockedRow>().ToTable("other").HasKey(row => new { row.Kind, row.Number });
}

internal sealed class LockedSaga : ISaga
{
    public Guid CorrelationId { get; set; }
}

internal sealed class LockedRow
{
    public required string Kind { get; init; }

    public int Number { get; init; }
}

using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Tests.Security.Audit.Recording.Support;

namespace Tests.Security.Audit.Recording;

/// <summary>A model that the trail could not show is found by its tests.</summary>
public sealed class AuditedTablesTests
{
    [Fact]
    public void FindFaults_TableWithoutANameOrAReason_NamesBoth()
    {
        using var db = new FaultyDbContext();

        var faults = AuditedTables.FindFaults(db.Model);

        Assert.Equal(2, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith("Sample is audited", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Unwatched is left out", StringComparison.Ordinal));
    }

    [Fact]
    public void HasAuditKey_OfNoProperty_IsRefused()
    {
        var builder = new ModelBuilder();

        Assert.Throws<ArgumentException>(() => builder.Entity<Sample>().HasAuditKey("Coed"));
    }

    private sealed class FaultyDbContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Sample>();
            modelBuilder.Entity<Unwatched>().IsNotAudited(" ");
        }
    }
}

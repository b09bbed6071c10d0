using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace Tests.Messaging.Sqlite;

/// <summary>A context over a SQLite file with the write gate, and the entries that tests write.</summary>
internal sealed class LedgerDbContext(string connectionString) : DbContext
{
    public DbSet<LedgerEntry> Entries => Set<LedgerEntry>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqliteWithWriteGate(connectionString);
}

internal sealed class LedgerEntry
{
    public int Id { get; init; }

    public required string Writer { get; set; }
}

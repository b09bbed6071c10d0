using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Tests.ServiceDefaults.Support;

/// <summary>A context with one table that uses every convention.</summary>
internal sealed class SampleDbContext(DbContextOptions<SampleDbContext> options) : ServiceDbContext(options)
{
    public DbSet<Row> Rows => Set<Row>();

    public static SampleDbContext Open(Tests.Support.TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<SampleDbContext>();
        options.UseServiceDatabase(Enum.Parse<DatabaseProvider>(database.Provider.ToString()), database.ConnectionString);
        return new(options.Options);
    }

    public static async Task<Tests.Support.TestDatabase> CreateAsync(Tests.Support.DatabaseProvider provider)
    {
        var database = await Tests.Support.TestDatabase.CreateAsync(provider);
        await using var db = Open(database);
        await db.Database.EnsureCreatedAsync();
        return database;
    }

    protected override void ConfigureModel(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().HasIndex(row => row.FormOid).IsUnique();

    internal sealed class Row : IRevisioned
    {
        public int Id { get; private set; }

        public required string FormOid { get; set; }

        public DateTimeOffset At { get; set; }

        public int Revision { get; set; }
    }
}

using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using ServiceDefaults;

namespace Tests.Security.Support;

/// <summary>A service's database with the tables of security and one of its own.</summary>
internal sealed class SecurityDbContext(DbContextOptions<SecurityDbContext> options) : ServiceDbContext(options)
{
    public DbSet<Thing> Things => Set<Thing>();

    public static DbContextOptions<SecurityDbContext> Options(Tests.Support.TestDatabase database, Action<DbContextOptionsBuilder>? configure = null)
    {
        var builder = new DbContextOptionsBuilder<SecurityDbContext>();
        builder.UseServiceDatabase(Enum.Parse<DatabaseProvider>(database.Provider.ToString()), database.ConnectionString);
        configure?.Invoke(builder);
        return builder.Options;
    }

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Thing>().HasAuditClass(nameof(Thing.AccessClass));
        modelBuilder.AddSecurityEntities(Database.ProviderName);
    }

    internal sealed class Thing : IRevisioned
    {
        public long Id { get; private set; }

        public required string StudyOid { get; set; }

        public string Name { get; set; } = "";

        public string? AccessClass { get; set; }

        public byte[] Content { get; set; } = [];

        public int Revision { get; set; }
    }
}

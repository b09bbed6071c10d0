using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using ServiceDefaults;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>A service's database with an audited table and one that is not.</summary>
internal sealed class RecordingDbContext(DbContextOptions<RecordingDbContext> options) : ServiceDbContext(options)
{
    public DbSet<Sample> Samples => Set<Sample>();

    public DbSet<Unwatched> Unwatched => Set<Unwatched>();

    public DbSet<AuditRecord> Records => Set<AuditRecord>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        var sample = modelBuilder.Entity<Sample>();
        sample.HasAuditKey(nameof(Sample.Code));
        sample.HasIndex(row => row.Code).IsUnique();
        sample.Property(row => row.Code).HasMaxLength(100);
        sample.Property(row => row.Password).IsSecret();
        modelBuilder.Entity<Blinded>().HasAuditKey(nameof(Blinded.Code)).HasAuditClass(nameof(Blinded.AccessClass));
        modelBuilder.Entity<Unwatched>().IsNotAudited("Nobody asks for it.");
        modelBuilder.AddSecurityEntities(Database.ProviderName);
    }
}

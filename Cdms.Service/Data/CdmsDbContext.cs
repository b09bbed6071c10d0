using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Data;

/// <summary>What one environment stores. A subclass per database holds its migrations.</summary>
public abstract class CdmsDbContext(DbContextOptions options) : ServiceDbContext(options)
{
    /// <summary>The form versions that are here.</summary>
    public DbSet<InstalledFormVersion> InstalledFormVersions => Set<InstalledFormVersion>();

    /// <summary>Deployments that are installed or cancelled.</summary>
    public DbSet<SettledFormDeployment> SettledFormDeployments => Set<SettledFormDeployment>();

    /// <summary>The releases that came, and those that were withdrawn before.</summary>
    public DbSet<ReceivedRelease> ReceivedReleases => Set<ReceivedRelease>();

    /// <summary>What they are made of.</summary>
    public DbSet<ReceivedReleaseForm> ReceivedReleaseForms => Set<ReceivedReleaseForm>();

    /// <summary>Form versions of releases that were refused and are not installed.</summary>
    public DbSet<RejectedFormVersion> RejectedFormVersions => Set<RejectedFormVersion>();

    /// <summary>One row for each study with releases, for its lock.</summary>
    public DbSet<ReleasedStudy> ReleasedStudies => Set<ReleasedStudy>();

    /// <inheritdoc/>
    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CdmsDbContext).Assembly);
        modelBuilder.AddSecurityEntities(Database.ProviderName);
        StoredHashColumn.Configure(modelBuilder, Database.ProviderName);
    }
}

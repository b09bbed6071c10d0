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

    /// <inheritdoc/>
    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CdmsDbContext).Assembly);
        modelBuilder.AddSecurityEntities(Database.ProviderName);
        StoredHashColumn.Configure(modelBuilder, Database.ProviderName);
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Data;

/// <summary>The Builder's database: studies, drafts, versions, releases, and what became of each deployment. A subclass per database holds its migrations.</summary>
public abstract class BuilderDbContext(DbContextOptions options) : ServiceDbContext(options)
{
    public DbSet<Study> Studies => Set<Study>();
    public DbSet<FormDef> FormDefs => Set<FormDef>();
    public DbSet<FormVersion> FormVersions => Set<FormVersion>();
    public DbSet<FormDeployment> FormDeployments => Set<FormDeployment>();
    public DbSet<StudyRelease> StudyReleases => Set<StudyRelease>();
    public DbSet<StudyReleaseForm> StudyReleaseForms => Set<StudyReleaseForm>();
    public DbSet<ReleaseDeployment> ReleaseDeployments => Set<ReleaseDeployment>();
    public DbSet<ReleaseImpact> ReleaseImpacts => Set<ReleaseImpact>();
    public DbSet<SiteActivation> SiteActivations => Set<SiteActivation>();
    public DbSet<UnmatchedAnswer> UnmatchedAnswers => Set<UnmatchedAnswer>();
    public DbSet<EnvironmentPresence> EnvironmentPresences => Set<EnvironmentPresence>();
    public DbSet<DraftPresence> DraftPresences => Set<DraftPresence>();
    public DbSet<DroppedFile> DroppedFiles => Set<DroppedFile>();
    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<InventoryCheck> InventoryChecks => Set<InventoryCheck>();
    public DbSet<InventoryPart> InventoryParts => Set<InventoryPart>();
    public DbSet<InventoryDifference> InventoryDifferences => Set<InventoryDifference>();
    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BuilderDbContext).Assembly);
        modelBuilder.AddSecurityEntities(Database.ProviderName);
    }
}

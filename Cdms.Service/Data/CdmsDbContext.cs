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

    /// <summary>The sites.</summary>
    public DbSet<Site> Sites => Set<Site>();

    /// <summary>What was approved for them.</summary>
    public DbSet<SiteApproval> SiteApprovals => Set<SiteApproval>();

    /// <summary>Which release they used when.</summary>
    public DbSet<SiteDecision> SiteDecisions => Set<SiteDecision>();

    /// <summary>The subjects.</summary>
    public DbSet<Subject> Subjects => Set<Subject>();

    /// <summary>Their forms.</summary>
    public DbSet<FormInstance> FormInstances => Set<FormInstance>();

    /// <summary>What stands in them.</summary>
    public DbSet<ItemValue> ItemValues => Set<ItemValue>();

    /// <summary>How it came to be.</summary>
    public DbSet<ItemChange> ItemChanges => Set<ItemChange>();

    /// <summary>What devices sent.</summary>
    public DbSet<EntryOperation> EntryOperations => Set<EntryOperation>();

    /// <summary>What of it has no place.</summary>
    public DbSet<EntryConflict> EntryConflicts => Set<EntryConflict>();

    /// <summary>Questions about values.</summary>
    public DbSet<DataQuery> DataQueries => Set<DataQuery>();

    /// <summary>What was said in them.</summary>
    public DbSet<QueryMessage> QueryMessages => Set<QueryMessage>();

    /// <summary>What is frozen or locked, and was.</summary>
    public DbSet<DataLock> DataLocks => Set<DataLock>();

    /// <summary>Plans to move forms to another version.</summary>
    public DbSet<FormMigration> FormMigrations => Set<FormMigration>();

    /// <summary>What they did.</summary>
    public DbSet<FormMigrationStep> FormMigrationSteps => Set<FormMigrationStep>();

    /// <summary>Imports of clinical data.</summary>
    public DbSet<ClinicalImport> ClinicalImports => Set<ClinicalImport>();

    /// <summary>How other systems name places.</summary>
    public DbSet<ImportedKey> ImportedKeys => Set<ImportedKey>();

    /// <summary>What imported files held beside values.</summary>
    public DbSet<ImportedRecord> ImportedRecords => Set<ImportedRecord>();

    /// <summary>Files that were uploaded for items.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Their bytes.</summary>
    public DbSet<FileContent> FileContents => Set<FileContent>();

    /// <summary>The order of the change feed.</summary>
    public DbSet<ChangeFeedRange> ChangeFeedRanges => Set<ChangeFeedRange>();

    /// <summary>The laboratories of studies.</summary>
    public DbSet<Laboratory> Laboratories => Set<Laboratory>();

    /// <summary>Which sites use them.</summary>
    public DbSet<LaboratorySite> LaboratorySites => Set<LaboratorySite>();

    /// <summary>Their reference ranges, ended ones too.</summary>
    public DbSet<LaboratoryRange> LaboratoryRanges => Set<LaboratoryRange>();

    /// <summary>Which items say what a range is picked by.</summary>
    public DbSet<LaboratorySettings> LaboratorySettings => Set<LaboratorySettings>();

    /// <inheritdoc/>
    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CdmsDbContext).Assembly);
        modelBuilder.AddSecurityEntities(Database.ProviderName);
        StoredHashColumn.Configure(modelBuilder, Database.ProviderName);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class FormMigrationConfiguration : IEntityTypeConfiguration<FormMigration>
{
    public void Configure(EntityTypeBuilder<FormMigration> migration)
    {
        migration.ToTable("FormMigration");
        migration.HasKey(m => m.Id);
        migration.HasAuditKey(nameof(FormMigration.FormOid), nameof(FormMigration.ToReleaseNumber), nameof(FormMigration.PlannedAt));
        migration.Property(m => m.ToContentHash).HasMaxLength(71).IsUnicode(false);
        migration.Property(m => m.Reason).HasMaxLength(2000);
        migration.Property(m => m.PlannedBy).HasMaxLength(100);
        migration.HasIndex(m => m.StudyOid);
    }
}

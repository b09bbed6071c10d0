using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class FormMigrationStepConfiguration : IEntityTypeConfiguration<FormMigrationStep>
{
    public void Configure(EntityTypeBuilder<FormMigrationStep> step)
    {
        step.ToTable("FormMigrationStep");
        step.HasKey(s => s.Id);
        step.HasAuditKey(nameof(FormMigrationStep.FormMigrationId), nameof(FormMigrationStep.FormInstanceId));
        step.Property(s => s.FromContentHash).HasMaxLength(71).IsUnicode(false);
        step.HasIndex(s => new { s.FormMigrationId, s.FormInstanceId }).IsUnique();
        step.HasOne<FormMigration>().WithMany().HasForeignKey(s => s.FormMigrationId).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<FormInstance>().WithMany().HasForeignKey(s => s.FormInstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

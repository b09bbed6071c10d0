using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class LaboratorySettingsConfiguration : IEntityTypeConfiguration<LaboratorySettings>
{
    public void Configure(EntityTypeBuilder<LaboratorySettings> settings)
    {
        settings.ToTable("LaboratorySettings");
        settings.HasKey(row => row.Id);
        settings.HasAuditKey(nameof(LaboratorySettings.Number));
        settings.HasIndex(row => new { row.StudyOid, row.Number }).IsUnique();
        settings.Property(row => row.Reason).HasMaxLength(2000);
        settings.Property(row => row.SetBy).HasMaxLength(100);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ClinicalImportConfiguration : IEntityTypeConfiguration<ClinicalImport>
{
    public void Configure(EntityTypeBuilder<ClinicalImport> import)
    {
        import.ToTable("ClinicalImport");
        import.HasKey(i => i.ImportId);
        import.HasAuditKey(nameof(ClinicalImport.ImportId));
        import.Property(i => i.ImportId).ValueGeneratedNever();
        import.Property(i => i.StartedBy).HasMaxLength(100);
        import.HasIndex(i => new { i.StudyOid, i.StartedAt });
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class LaboratoryConfiguration : IEntityTypeConfiguration<Laboratory>
{
    public void Configure(EntityTypeBuilder<Laboratory> laboratory)
    {
        laboratory.ToTable("Laboratory");
        laboratory.HasKey(row => row.Id);
        laboratory.HasAuditKey(nameof(Laboratory.LaboratoryOid));
        laboratory.HasIndex(row => new { row.StudyOid, row.LaboratoryOid }).IsUnique();
        laboratory.Property(row => row.Name).HasMaxLength(Laboratory.LongestName);
        laboratory.Property(row => row.CreatedBy).HasMaxLength(100);
    }
}

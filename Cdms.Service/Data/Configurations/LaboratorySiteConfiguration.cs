using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class LaboratorySiteConfiguration : IEntityTypeConfiguration<LaboratorySite>
{
    public void Configure(EntityTypeBuilder<LaboratorySite> site)
    {
        site.ToTable("LaboratorySite");
        site.HasKey(row => row.Id);
        site.HasAuditKey(nameof(LaboratorySite.LaboratoryId), nameof(LaboratorySite.SiteOid));
        site.HasIndex(row => new { row.StudyOid, row.LaboratoryId });
        site.Property(row => row.AddedBy).HasMaxLength(100);
        site.Property(row => row.EndedBy).HasMaxLength(100);
        site.HasOne<Laboratory>().WithMany().HasForeignKey(row => row.LaboratoryId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class InstalledFormVersionConfiguration : IEntityTypeConfiguration<InstalledFormVersion>
{
    public void Configure(EntityTypeBuilder<InstalledFormVersion> version)
    {
        version.ToTable("InstalledFormVersion");
        version.HasKey(v => v.Id);
        version.HasAuditKey(nameof(InstalledFormVersion.FormOid), nameof(InstalledFormVersion.Version));
        version.HasIndex(v => new { v.StudyOid, v.FormOid, v.Version }).IsUnique();
        version.Property(v => v.ContentHash).HasMaxLength(71).IsUnicode(false);
    }
}

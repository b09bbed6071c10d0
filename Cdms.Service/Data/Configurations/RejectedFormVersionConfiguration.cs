using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class RejectedFormVersionConfiguration : IEntityTypeConfiguration<RejectedFormVersion>
{
    public void Configure(EntityTypeBuilder<RejectedFormVersion> version)
    {
        version.ToTable("RejectedFormVersion");
        version.HasKey(v => v.Id);
        version.HasAuditKey(nameof(RejectedFormVersion.FormOid), nameof(RejectedFormVersion.Version));
        version.HasIndex(v => new { v.StudyOid, v.FormOid, v.Version }).IsUnique();
        version.Property(v => v.Code).HasMaxLength(64);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ReceivedReleaseConfiguration : IEntityTypeConfiguration<ReceivedRelease>
{
    public void Configure(EntityTypeBuilder<ReceivedRelease> release)
    {
        release.ToTable("ReceivedRelease");
        release.HasKey(r => r.ReleaseDeploymentId);
        release.HasAuditKey(nameof(ReceivedRelease.ReleaseNumber), nameof(ReceivedRelease.ReleaseDeploymentId));
        release.Property(r => r.ReleaseDeploymentId).ValueGeneratedNever();
        release.Property(r => r.State).HasMaxLength(16);
        release.Property(r => r.ManifestHash).HasMaxLength(71).IsUnicode(false);
        release.Property(r => r.Problems).HasStoredProblems();
        release.HasIndex(r => new { r.StudyOid, r.ReleaseNumber });
        release.HasMany(r => r.Forms).WithOne().HasForeignKey(form => form.ReleaseDeploymentId);
    }
}

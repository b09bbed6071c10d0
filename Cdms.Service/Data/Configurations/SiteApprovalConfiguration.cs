using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class SiteApprovalConfiguration : IEntityTypeConfiguration<SiteApproval>
{
    public void Configure(EntityTypeBuilder<SiteApproval> approval)
    {
        approval.ToTable("SiteApproval");
        approval.HasKey(a => a.Id);
        approval.HasAuditKey(nameof(SiteApproval.SiteId), nameof(SiteApproval.ReleaseNumber), nameof(SiteApproval.Kind));
        approval.HasIndex(a => new { a.SiteId, a.ReleaseNumber });
        approval.Property(a => a.Kind).HasMaxLength(16).IsUnicode(false);
        approval.Property(a => a.Document).HasMaxLength(1000);
        approval.Property(a => a.RecordedBy).HasMaxLength(100);
        approval.Property(a => a.RevokedBy).HasMaxLength(100);
        approval.HasOne<Site>().WithMany().HasForeignKey(a => a.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

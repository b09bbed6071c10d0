using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class SiteDecisionConfiguration : IEntityTypeConfiguration<SiteDecision>
{
    public void Configure(EntityTypeBuilder<SiteDecision> decision)
    {
        decision.ToTable("SiteDecision");
        decision.HasKey(d => d.Id);
        decision.HasAuditKey(nameof(SiteDecision.SiteId), nameof(SiteDecision.Number));
        decision.HasIndex(d => new { d.SiteId, d.Number }).IsUnique();
        decision.Property(d => d.ManifestHash).HasMaxLength(71).IsUnicode(false);
        decision.Property(d => d.Reason).HasMaxLength(2000);
        decision.Property(d => d.DecidedBy).HasMaxLength(100);
        decision.HasOne<Site>().WithMany().HasForeignKey(d => d.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

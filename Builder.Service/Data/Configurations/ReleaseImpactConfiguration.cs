using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class ReleaseImpactConfiguration : IEntityTypeConfiguration<ReleaseImpact>
{
    public void Configure(EntityTypeBuilder<ReleaseImpact> builder)
    {
        builder.ToTable("ReleaseImpact");
        builder.HasAuditKey(nameof(ReleaseImpact.ReleaseNumber), nameof(ReleaseImpact.Environment), nameof(ReleaseImpact.Id));
        builder.Property(impact => impact.Id).ValueGeneratedNever();
        builder.Property(impact => impact.Environment).HasMaxLength(ColumnLengths.Name);
        builder.Property(impact => impact.RequestedBy).HasMaxLength(ColumnLengths.Name);
        builder.Property(impact => impact.Sites).HasStoredJson();
        builder.HasIndex(impact => new { impact.StudyReleaseId, impact.Environment });
        builder.HasOne<StudyRelease>().WithMany().HasForeignKey(impact => impact.StudyReleaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class StudyReleaseConfiguration : IEntityTypeConfiguration<StudyRelease>
{
    public void Configure(EntityTypeBuilder<StudyRelease> builder)
    {
        builder.ToTable("StudyRelease");
        builder.HasAuditKey(nameof(StudyRelease.Number));
        builder.HasIndex(release => new { release.StudyId, release.Number }).IsUnique();
        builder.HasIndex(release => release.ReleaseId).IsUnique();
        builder.Property(release => release.ManifestHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(release => release.ChangeReason).HasMaxLength(ChangeReason.MaximumLength);
        builder.Property(release => release.PublishedBy).HasMaxLength(ColumnLengths.Name);
        builder.HasOne(release => release.Study).WithMany().HasForeignKey(release => release.StudyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(release => release.Forms).WithOne().HasForeignKey(form => form.StudyReleaseId);
    }
}

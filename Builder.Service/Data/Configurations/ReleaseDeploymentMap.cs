using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

/// <summary>The saga's table.</summary>
internal sealed class ReleaseDeploymentMap : IEntityTypeConfiguration<ReleaseDeployment>
{
    public void Configure(EntityTypeBuilder<ReleaseDeployment> builder)
    {
        builder.ToTable("ReleaseDeployment");
        builder.HasKey(deployment => deployment.CorrelationId);
        builder.HasAuditKey(nameof(ReleaseDeployment.ReleaseNumber), nameof(ReleaseDeployment.Environment), nameof(ReleaseDeployment.Ordinal));
        builder.Property(deployment => deployment.CorrelationId).ValueGeneratedNever();
        builder.Property(deployment => deployment.CurrentState).HasMaxLength(ColumnLengths.Code);
        builder.Property(deployment => deployment.Environment).HasMaxLength(ColumnLengths.Name);
        builder.Property(deployment => deployment.ManifestHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(deployment => deployment.WithdrawnBy).HasMaxLength(ColumnLengths.Name);
        builder.Property(deployment => deployment.WithdrawalReason).HasMaxLength(ChangeReason.MaximumLength);
        builder.Property(deployment => deployment.Problems).HasStoredJson();

        builder.HasOne(deployment => deployment.StudyRelease).WithMany().HasForeignKey(deployment => deployment.StudyReleaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(deployment => deployment.History).WithOne().HasForeignKey(transition => transition.ReleaseDeploymentId);

        builder.HasIndex(deployment => new { deployment.StudyReleaseId, deployment.Environment, deployment.Ordinal }).IsUnique();
        // What the sweeper starts; all others have no time.
        builder.HasIndex(deployment => deployment.StartsAt);
        // What an environment has not answered.
        builder.HasIndex(deployment => new { deployment.Environment, deployment.CurrentState });
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

/// <summary>The saga's table.</summary>
internal sealed class FormDeploymentMap : IEntityTypeConfiguration<FormDeployment>
{
    public void Configure(EntityTypeBuilder<FormDeployment> builder)
    {
        builder.ToTable("FormDeployment");
        builder.HasKey(deployment => deployment.CorrelationId);
        builder.HasAuditKey(nameof(FormDeployment.FormOid), nameof(FormDeployment.Version), nameof(FormDeployment.Environment), nameof(FormDeployment.Ordinal));
        builder.Property(deployment => deployment.CorrelationId).ValueGeneratedNever();
        builder.Property(deployment => deployment.CurrentState).HasMaxLength(ColumnLengths.Code);
        builder.Property(deployment => deployment.Environment).HasMaxLength(ColumnLengths.Name);
        builder.Property(deployment => deployment.ContentHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(deployment => deployment.InstalledHash).HasMaxLength(ColumnLengths.ContentHash);
        builder.Property(deployment => deployment.Problems).HasStoredJson();

        builder.HasOne(deployment => deployment.FormVersion).WithMany().HasForeignKey(deployment => deployment.FormVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(deployment => deployment.History).WithOne().HasForeignKey(transition => transition.FormDeploymentId);

        builder.HasIndex(deployment => new { deployment.FormVersionId, deployment.Environment, deployment.Ordinal }).IsUnique();
        // What the sweeper claims; settled rows have no deadline.
        builder.HasIndex(deployment => deployment.Deadline);
        // The list of deployments, newest first, and what an environment has not answered.
        builder.HasIndex(deployment => new { deployment.RequestedAt, deployment.CorrelationId });
        builder.HasIndex(deployment => new { deployment.Environment, deployment.CurrentState });
        builder.HasIndex(deployment => deployment.StudyOid);
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class ReleaseDeploymentTransitionConfiguration : IEntityTypeConfiguration<ReleaseDeploymentTransition>
{
    public void Configure(EntityTypeBuilder<ReleaseDeploymentTransition> builder)
    {
        builder.ToTable("ReleaseDeploymentTransition");
        builder.IsNotAudited("It is itself the history of a deployment, with its actor, and only ever appended; the deployment's changes are recorded.");
        builder.Property(transition => transition.From).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.To).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.Cause).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.Actor).HasMaxLength(ColumnLengths.Name);
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class FormDeploymentTransitionConfiguration : IEntityTypeConfiguration<FormDeploymentTransition>
{
    public void Configure(EntityTypeBuilder<FormDeploymentTransition> builder)
    {
        builder.ToTable("FormDeploymentTransition");
        builder.IsNotAudited("It is itself the history of a deployment, with its actor, and only ever appended; the deployment's changes are recorded.");
        builder.Property(transition => transition.From).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.To).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.Cause).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.Actor).HasMaxLength(ColumnLengths.Name);
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Builder.Service.Data.Configurations;

internal sealed class FormDeploymentTransitionConfiguration : IEntityTypeConfiguration<FormDeploymentTransition>
{
    public void Configure(EntityTypeBuilder<FormDeploymentTransition> builder)
    {
        builder.ToTable("FormDeploymentTransition");
        builder.Property(transition => transition.From).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.To).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.Cause).HasMaxLength(ColumnLengths.Code);
        builder.Property(transition => transition.Actor).HasMaxLength(ColumnLengths.Name);
    }
}

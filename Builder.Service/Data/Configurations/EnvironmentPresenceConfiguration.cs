using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Builder.Service.Data.Configurations;

internal sealed class EnvironmentPresenceConfiguration : IEntityTypeConfiguration<EnvironmentPresence>
{
    public void Configure(EntityTypeBuilder<EnvironmentPresence> builder)
    {
        builder.ToTable("EnvironmentPresence");
        builder.HasKey(presence => presence.Environment);
        builder.Property(presence => presence.Environment).HasMaxLength(ColumnLengths.Name);
    }
}

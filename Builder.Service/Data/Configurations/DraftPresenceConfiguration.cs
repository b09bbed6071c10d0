using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class DraftPresenceConfiguration : IEntityTypeConfiguration<DraftPresence>
{
    private const int LongestId = 255;

    public void Configure(EntityTypeBuilder<DraftPresence> builder)
    {
        builder.ToTable("DraftPresence");
        builder.IsNotAudited("It says who has a draft open at this moment and is gone a minute later; what they change in the draft is recorded.");
        builder.HasKey(presence => new { presence.FormDefId, presence.EditorId });
        builder.HasOne<FormDef>().WithMany().HasForeignKey(presence => presence.FormDefId);
        builder.Property(presence => presence.EditorId).HasMaxLength(LongestId);
        builder.Property(presence => presence.EditorName).HasMaxLength(ColumnLengths.Name);
    }
}

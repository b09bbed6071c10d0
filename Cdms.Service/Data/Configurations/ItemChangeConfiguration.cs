using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ItemChangeConfiguration : IEntityTypeConfiguration<ItemChange>
{
    public void Configure(EntityTypeBuilder<ItemChange> change)
    {
        change.ToTable("ItemChange");
        change.IsNotAudited("The value that it changes is recorded with it, old and new.");
        change.HasKey(c => c.Id);
        change.Property(c => c.ItemGroupRepeatKey).HasMaxLength(FormInstance.LongestRepeatKey).IsUnicode(false);
        change.Property(c => c.Reason).HasMaxLength(2000);
        change.Property(c => c.ChangedBy).HasMaxLength(100);
        change.HasIndex(c => new { c.FormInstanceId, c.Number }).IsUnique();
        change.HasOne<FormInstance>().WithMany().HasForeignKey(c => c.FormInstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ItemValueConfiguration : IEntityTypeConfiguration<ItemValue>
{
    public void Configure(EntityTypeBuilder<ItemValue> value)
    {
        value.ToTable("ItemValue");
        value.HasKey(v => v.Id);
        value.HasAuditKey(nameof(ItemValue.FormInstanceId), nameof(ItemValue.ItemGroupOid), nameof(ItemValue.ItemGroupRepeatKey), nameof(ItemValue.ItemOid));
        value.HasAuditClass(nameof(ItemValue.AccessClass));
        value.Property(v => v.ItemGroupRepeatKey).HasMaxLength(FormInstance.LongestRepeatKey).IsUnicode(false);
        value.Property(v => v.VerifiedBy).HasMaxLength(100);
        value.HasIndex(v => new { v.FormInstanceId, v.ItemGroupOid, v.ItemGroupRepeatKey, v.ItemOid }).IsUnique();
        value.HasOne<FormInstance>().WithMany().HasForeignKey(v => v.FormInstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

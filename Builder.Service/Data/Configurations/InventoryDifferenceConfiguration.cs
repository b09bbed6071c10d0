using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class InventoryDifferenceConfiguration : IEntityTypeConfiguration<InventoryDifference>
{
    public void Configure(EntityTypeBuilder<InventoryDifference> builder)
    {
        builder.ToTable("InventoryDifference");
        builder.HasAuditKey(nameof(InventoryDifference.CheckId), nameof(InventoryDifference.Id));
        builder.Property(difference => difference.Environment).HasMaxLength(ColumnLengths.Name);
        builder.Property(difference => difference.DecidedBy).HasMaxLength(ColumnLengths.Name);
        builder.Property(difference => difference.Note).HasMaxLength(ChangeReason.MaximumLength);
        foreach (var code in new[] { nameof(InventoryDifference.Kind), nameof(InventoryDifference.Subject), nameof(InventoryDifference.Repair), nameof(InventoryDifference.State), nameof(InventoryDifference.HereState), nameof(InventoryDifference.ThereState) })
            builder.Property<string>(code).HasMaxLength(ColumnLengths.Code);
        foreach (var hash in new[] { nameof(InventoryDifference.HereHash), nameof(InventoryDifference.ThereHash), nameof(InventoryDifference.Identity) })
            builder.Property<string>(hash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.HasOne<InventoryCheck>().WithMany().HasForeignKey(difference => difference.CheckId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(difference => new { difference.CheckId, difference.Id });
        // What is open or under way in an environment, and what the policy repairs.
        builder.HasIndex(difference => new { difference.Environment, difference.State });
        builder.HasIndex(difference => new { difference.State, difference.IsAutomatic });
    }
}

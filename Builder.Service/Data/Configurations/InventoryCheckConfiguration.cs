using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class InventoryCheckConfiguration : IEntityTypeConfiguration<InventoryCheck>
{
    private const int GuidLength = 36;

    public void Configure(EntityTypeBuilder<InventoryCheck> builder)
    {
        builder.ToTable("InventoryCheck");
        builder.HasAuditKey(nameof(InventoryCheck.Environment), nameof(InventoryCheck.Id));
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.Environment).HasMaxLength(ColumnLengths.Name);
        builder.Property(check => check.State).HasMaxLength(ColumnLengths.Code);
        builder.Property(check => check.RequestedBy).HasMaxLength(ColumnLengths.Name);
        builder.Property(check => check.Turn).HasMaxLength(GuidLength).IsUnicode(false);
        builder.Property(check => check.SoftwareVersion).HasMaxLength(ColumnLengths.Name);
        builder.Property(check => check.InventoryHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(check => check.There).HasConversion(StoredCount.Converter).HasMaxLength(ColumnLengths.Code).IsUnicode(false);
        builder.Property(check => check.Here).HasConversion(StoredCount.Converter).HasMaxLength(ColumnLengths.Code).IsUnicode(false);
        // One check of an environment at a time.
        builder.HasIndex(check => new { check.Environment, check.Turn }).IsUnique();
        // The list, the newest first, and the last one of an environment.
        builder.HasIndex(check => new { check.Environment, check.RequestedAt });
    }
}

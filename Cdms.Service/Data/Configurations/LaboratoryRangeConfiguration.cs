using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class LaboratoryRangeConfiguration : IEntityTypeConfiguration<LaboratoryRange>
{
    public void Configure(EntityTypeBuilder<LaboratoryRange> range)
    {
        range.ToTable("LaboratoryRange");
        range.HasKey(row => row.Id);
        range.HasAuditKey(nameof(LaboratoryRange.LaboratoryOid), nameof(LaboratoryRange.ItemOid), nameof(LaboratoryRange.ValidFrom));
        range.HasAuditClass(nameof(LaboratoryRange.AccessClass));
        range.HasIndex(row => new { row.LaboratoryId, row.ItemOid });
        range.Property(row => row.UnitText).HasMaxLength(LaboratoryRange.LongestCode);
        range.Property(row => row.Sex).HasMaxLength(LaboratoryRange.LongestCode);
        range.Property(row => row.Low).HasMaxLength(LaboratoryRange.LongestBound).IsUnicode(false);
        range.Property(row => row.High).HasMaxLength(LaboratoryRange.LongestBound).IsUnicode(false);
        range.Property(row => row.Reason).HasMaxLength(2000);
        range.Property(row => row.CreatedBy).HasMaxLength(100);
        range.Property(row => row.EndedBy).HasMaxLength(100);
        range.Property(row => row.EndReason).HasMaxLength(2000);
        range.Property(row => row.WithdrawnBy).HasMaxLength(100);
        range.Property(row => row.WithdrawReason).HasMaxLength(2000);
        range.HasOne<Laboratory>().WithMany().HasForeignKey(row => row.LaboratoryId).OnDelete(DeleteBehavior.Restrict);
    }
}

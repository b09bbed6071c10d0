using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class DataLockConfiguration : IEntityTypeConfiguration<DataLock>
{
    public void Configure(EntityTypeBuilder<DataLock> held)
    {
        held.ToTable("DataLock");
        held.HasKey(l => l.Id);
        held.HasAuditKey(nameof(DataLock.Kind), nameof(DataLock.FormOid), nameof(DataLock.ItemOid), nameof(DataLock.SetAt));
        held.HasAuditClass(nameof(DataLock.AccessClass));
        held.Property(l => l.ItemGroupRepeatKey).HasMaxLength(FormInstance.LongestRepeatKey).IsUnicode(false);
        held.Property(l => l.Kind).HasMaxLength(16).IsUnicode(false);
        held.Property(l => l.Reason).HasMaxLength(2000);
        held.Property(l => l.SetBy).HasMaxLength(100);
        held.Property(l => l.LiftedBy).HasMaxLength(100);
        held.Property(l => l.LiftReason).HasMaxLength(2000);
        held.HasIndex(l => new { l.StudyOid, l.SubjectId, l.LiftedAt });
        held.HasOne<Subject>().WithMany().HasForeignKey(l => l.SubjectId).OnDelete(DeleteBehavior.Restrict);
        held.HasOne<FormInstance>().WithMany().HasForeignKey(l => l.FormInstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

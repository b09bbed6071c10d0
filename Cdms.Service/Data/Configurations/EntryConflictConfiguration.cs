using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class EntryConflictConfiguration : IEntityTypeConfiguration<EntryConflict>
{
    public void Configure(EntityTypeBuilder<EntryConflict> conflict)
    {
        conflict.ToTable("EntryConflict");
        conflict.HasKey(c => c.Id);
        conflict.HasAuditKey(nameof(EntryConflict.OperationId), nameof(EntryConflict.ItemOid));
        conflict.HasAuditClass(nameof(EntryConflict.AccessClass));
        conflict.Property(c => c.Code).HasMaxLength(40).IsUnicode(false);
        conflict.Property(c => c.Text).HasMaxLength(2000);
        conflict.Property(c => c.EnteredBy).HasMaxLength(100);
        conflict.Property(c => c.SettledBy).HasMaxLength(100);
        conflict.Property(c => c.Settlement).HasMaxLength(2000);
        conflict.HasIndex(c => new { c.SubjectId, c.SettledAt });
        conflict.HasOne<Subject>().WithMany().HasForeignKey(c => c.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

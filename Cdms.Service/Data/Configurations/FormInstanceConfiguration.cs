using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class FormInstanceConfiguration : IEntityTypeConfiguration<FormInstance>
{
    public void Configure(EntityTypeBuilder<FormInstance> form)
    {
        form.ToTable("FormInstance");
        form.HasKey(f => f.Id);
        form.HasAuditKey(nameof(FormInstance.SubjectId), nameof(FormInstance.StudyEventOid), nameof(FormInstance.FormOid));
        form.Property(f => f.StudyEventRepeatKey).HasMaxLength(FormInstance.LongestRepeatKey).IsUnicode(false);
        form.Property(f => f.FormRepeatKey).HasMaxLength(FormInstance.LongestRepeatKey).IsUnicode(false);
        form.Property(f => f.ContentHash).HasMaxLength(71).IsUnicode(false);
        form.Property(f => f.DataHash).HasMaxLength(71).IsUnicode(false);
        form.Property(f => f.VerifiedBy).HasMaxLength(100);
        form.Property(f => f.SubmittedBy).HasMaxLength(100);
        form.HasIndex(f => new { f.SubjectId, f.StudyEventOid, f.StudyEventRepeatKey, f.FormOid, f.FormRepeatKey }).IsUnique();
        form.HasIndex(f => new { f.StudyOid, f.FormOid });
        form.HasOne<Subject>().WithMany().HasForeignKey(f => f.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

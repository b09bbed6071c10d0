using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;
using ServiceDefaults;

namespace Cdms.Service.Data.Configurations;

internal sealed class SubjectConfiguration : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> subject)
    {
        subject.ToTable("Subject");
        subject.HasKey(s => s.Id);
        subject.HasAuditKey(nameof(Subject.SubjectKey));
        subject.Property(s => s.SubjectKey).HasMaxLength(Subject.LongestKey).HasOidCollation();
        subject.Property(s => s.DataHash).HasMaxLength(71).IsUnicode(false);
        subject.Property(s => s.State).HasMaxLength(16).IsUnicode(false);
        subject.HasIndex(s => new { s.StudyOid, s.SubjectKey }).IsUnique();
        subject.HasIndex(s => new { s.StudyOid, s.SiteOid });
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class StudyConfiguration : IEntityTypeConfiguration<Study>
{
    public void Configure(EntityTypeBuilder<Study> builder)
    {
        builder.ToTable("Study");
        builder.HasAuditKey(nameof(Study.StudyOid));
        builder.HasIndex(study => study.StudyOid).IsUnique();
        builder.HasMany(study => study.StudyEvents).WithOne().HasForeignKey(visit => visit.StudyId);
        builder.HasMany(study => study.Forms).WithOne(form => form.Study).HasForeignKey(form => form.StudyId);
    }
}

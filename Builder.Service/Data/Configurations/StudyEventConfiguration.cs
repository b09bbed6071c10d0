using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class StudyEventConfiguration : IEntityTypeConfiguration<StudyEvent>
{
    public void Configure(EntityTypeBuilder<StudyEvent> builder)
    {
        builder.ToTable("StudyEvent");
        builder.HasAuditKey(nameof(StudyEvent.StudyEventOid));
        builder.HasIndex(visit => new { visit.StudyId, visit.StudyEventOid }).IsUnique();
        builder.Property(visit => visit.Forms).HasStoredJson();
    }
}

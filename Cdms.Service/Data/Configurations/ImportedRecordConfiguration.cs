using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ImportedRecordConfiguration : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> record)
    {
        record.ToTable("ImportedRecord");
        record.IsNotAudited("It never changes and holds what the imported file, which is recorded, said of its values.");
        record.HasKey(r => r.Id);
        record.Property(r => r.Kind).HasMaxLength(400);
        record.Property(r => r.KindNamespace).HasMaxLength(1000);
        record.Property(r => r.RecordHash).HasMaxLength(64).IsUnicode(false);
        record.HasIndex(r => new { r.SubjectId, r.RecordHash }).IsUnique();
        record.HasOne<Subject>().WithMany().HasForeignKey(r => r.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ImportedKeyConfiguration : IEntityTypeConfiguration<ImportedKey>
{
    public void Configure(EntityTypeBuilder<ImportedKey> key)
    {
        key.ToTable("ImportedKey");
        key.IsNotAudited("It never changes and says how the imported file, which is recorded, named a place.");
        key.HasKey(k => k.Id);
        // Unique within a subject by the lock of its row: an index over all of the place is wider than SQL Server takes.
        key.HasIndex(k => k.SubjectId);
        key.HasOne<Subject>().WithMany().HasForeignKey(k => k.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("StoredFile");
        file.HasKey(f => f.Id);
        file.HasAuditKey(nameof(StoredFile.SubjectId), nameof(StoredFile.FormOid), nameof(StoredFile.ItemOid), nameof(StoredFile.Sha256));
        file.HasAuditClass(nameof(StoredFile.AccessClass));
        file.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
        file.Property(f => f.Reference).HasMaxLength(2000).IsUnicode(false);
        file.Property(f => f.UploadedBy).HasMaxLength(100);
        file.HasIndex(f => new { f.SubjectId, f.FormOid, f.ItemOid });
        file.HasOne<FileContent>().WithMany().HasForeignKey(f => new { f.SubjectId, f.Sha256 }).OnDelete(DeleteBehavior.Restrict);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class FileContentConfiguration : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> content)
    {
        content.ToTable("FileContent");
        content.IsNotAudited("It never changes, and its hash stands in the recorded rows that refer to it.");
        content.HasKey(c => new { c.SubjectId, c.Sha256 });
        content.Property(c => c.Sha256).HasMaxLength(64).IsUnicode(false);
        content.HasOne<Subject>().WithMany().HasForeignKey(c => c.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class StudyReleaseFormConfiguration : IEntityTypeConfiguration<StudyReleaseForm>
{
    public void Configure(EntityTypeBuilder<StudyReleaseForm> builder)
    {
        builder.ToTable("StudyReleaseForm");
        builder.IsNotAudited("The manifest of the release holds it, and is recorded.");
        builder.HasKey(form => new { form.StudyReleaseId, form.FormOid });
        builder.Property(form => form.ContentHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.HasOne(form => form.FormVersion).WithMany().HasForeignKey(form => form.FormVersionId).OnDelete(DeleteBehavior.Restrict);
    }
}

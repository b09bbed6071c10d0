using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class FormVersionConfiguration : IEntityTypeConfiguration<FormVersion>
{
    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("FormVersion");
        builder.Ignore(version => version.FormOid);
        builder.Ignore(version => version.StudyOid);
        builder.HasAuditKey(nameof(FormVersion.FormOid), nameof(FormVersion.Number));
        builder.HasIndex(version => new { version.FormDefId, version.Number }).IsUnique();
        builder.Property(version => version.ContentHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(version => version.ChangeReason).HasMaxLength(ChangeReason.MaximumLength);
        builder.Property(version => version.PublisherId).HasMaxLength(255);
        builder.Property(version => version.Editors).HasStoredJson();
        builder.Property(version => version.PublishedBy).HasMaxLength(ColumnLengths.Name);
    }
}

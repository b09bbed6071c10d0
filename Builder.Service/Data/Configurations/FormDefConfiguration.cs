using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class FormDefConfiguration : IEntityTypeConfiguration<FormDef>
{
    public void Configure(EntityTypeBuilder<FormDef> builder)
    {
        builder.ToTable("FormDef");
        builder.HasAuditKey(nameof(FormDef.FormOid));
        builder.HasIndex(form => new { form.StudyId, form.FormOid }).IsUnique();
        builder.Property(form => form.DraftHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(form => form.DraftChangedBy).HasMaxLength(ColumnLengths.Name);
        builder.Ignore(form => form.CurrentEditors);
        builder.Property(form => form.Editors).HasStoredJson();
        builder.HasMany(form => form.Versions).WithOne(version => version.FormDef).HasForeignKey(version => version.FormDefId);
    }
}

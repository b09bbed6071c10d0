using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class DroppedFileConfiguration : IEntityTypeConfiguration<DroppedFile>
{
    // What S3 allows, in bytes; a sequencer has less than a third of its column.
    private const int LongestBucket = 63, LongestKey = 1024, LongestSequencer = 64, HashLength = 64;

    public void Configure(EntityTypeBuilder<DroppedFile> builder)
    {
        builder.ToTable("DroppedFile");
        builder.IsNotAudited("It is itself the history of what was dropped, and only ever appended; what an import changes is recorded, with the object as the reason.");
        builder.Property(file => file.Bucket).HasMaxLength(LongestBucket);
        builder.Property(file => file.Key).HasMaxLength(LongestKey);
        builder.Property(file => file.VersionId).HasMaxLength(LongestKey);
        builder.Property(file => file.ETag).HasMaxLength(ColumnLengths.Name);
        builder.Property(file => file.Sequencer).HasMaxLength(LongestSequencer);
        builder.Property(file => file.PutBy).HasMaxLength(LongestKey);
        builder.Property(file => file.ObjectHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(file => file.EventHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(file => file.Outcome).HasMaxLength(ColumnLengths.Code);
        builder.Property(file => file.Code).HasMaxLength(ColumnLengths.Code);
        // Both questions at once: is this event known, and what is known of its object.
        builder.HasIndex(file => new { file.ObjectHash, file.EventHash }).IsUnique();
        builder.HasIndex(file => new { file.StudyOid, file.Id });
    }
}

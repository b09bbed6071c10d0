using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Builder.Service.Data.Configurations;

internal sealed class IdempotentAnswerConfiguration : IEntityTypeConfiguration<IdempotentAnswer>
{
    /// <summary>A route may hold two OIDs of any length, so its hash is the key: SQL Server takes 900 bytes.</summary>
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("IdempotentAnswer");
        builder.HasKey(answer => new { answer.Key, answer.Route });
        builder.Property(answer => answer.Key).HasMaxLength(IdempotentAnswer.MaximumKeyLength).IsUnicode(false);
        builder.Property(answer => answer.Route).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(answer => answer.Fingerprint).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.HasIndex(answer => answer.At);
    }
}

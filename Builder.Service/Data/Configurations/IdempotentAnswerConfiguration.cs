using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class IdempotentAnswerConfiguration : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("IdempotentAnswer");
        builder.IsNotAudited("It repeats an answer to the client who sent the same request twice; what the request did is recorded.");
        builder.Property(answer => answer.Id).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(answer => answer.Fingerprint).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.HasIndex(answer => answer.At);
    }
}

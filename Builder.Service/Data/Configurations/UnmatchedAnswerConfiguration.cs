using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class UnmatchedAnswerConfiguration : IEntityTypeConfiguration<UnmatchedAnswer>
{
    public void Configure(EntityTypeBuilder<UnmatchedAnswer> builder)
    {
        builder.ToTable("UnmatchedAnswer");
        builder.HasAuditKey(nameof(UnmatchedAnswer.FormDeploymentId), nameof(UnmatchedAnswer.MessageType));
        builder.HasIndex(answer => answer.FormDeploymentId);
        builder.HasIndex(answer => answer.ReconciledAt);
        builder.Property(answer => answer.MessageType).HasMaxLength(ColumnLengths.Name);
        builder.Property(answer => answer.Environment).HasMaxLength(ColumnLengths.Name);
    }
}

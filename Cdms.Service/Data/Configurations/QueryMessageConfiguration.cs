using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class QueryMessageConfiguration : IEntityTypeConfiguration<QueryMessage>
{
    public void Configure(EntityTypeBuilder<QueryMessage> message)
    {
        message.ToTable("QueryMessage");
        message.HasKey(m => m.Id);
        message.HasAuditKey(nameof(QueryMessage.QueryId), nameof(QueryMessage.Number));
        message.HasAuditClass(nameof(QueryMessage.AccessClass));
        message.Property(m => m.Action).HasMaxLength(16).IsUnicode(false);
        message.Property(m => m.Text).HasMaxLength(DataQuery.LongestText);
        message.Property(m => m.SaidBy).HasMaxLength(100);
        message.HasIndex(m => new { m.QueryId, m.Number }).IsUnique();
        message.HasOne<DataQuery>().WithMany().HasForeignKey(m => m.QueryId).OnDelete(DeleteBehavior.Restrict);
    }
}

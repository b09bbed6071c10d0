using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class DataQueryConfiguration : IEntityTypeConfiguration<DataQuery>
{
    public void Configure(EntityTypeBuilder<DataQuery> query)
    {
        query.ToTable("DataQuery");
        query.HasKey(q => q.Id);
        query.HasAuditKey(nameof(DataQuery.FormInstanceId), nameof(DataQuery.ItemGroupOid), nameof(DataQuery.ItemGroupRepeatKey), nameof(DataQuery.ItemOid));
        query.HasAuditClass(nameof(DataQuery.AccessClass));
        query.Property(q => q.ItemGroupRepeatKey).HasMaxLength(FormInstance.LongestRepeatKey).IsUnicode(false);
        query.Property(q => q.CheckKey).HasMaxLength(400);
        query.Property(q => q.Text).HasMaxLength(DataQuery.LongestText);
        query.Property(q => q.RaisedBy).HasMaxLength(100);
        query.Property(q => q.State).HasMaxLength(16).IsUnicode(false);
        query.HasIndex(q => new { q.StudyOid, q.State, q.SiteOid });
        query.HasIndex(q => new { q.SubjectId, q.State });
        query.HasIndex(q => q.FormInstanceId);
        query.HasOne<FormInstance>().WithMany().HasForeignKey(q => q.FormInstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ChangeFeedRangeConfiguration : IEntityTypeConfiguration<ChangeFeedRange>
{
    public void Configure(EntityTypeBuilder<ChangeFeedRange> range)
    {
        range.ToTable("ChangeFeedRange");
        range.IsNotAudited("It orders changes that are recorded and says nothing itself.");
        range.HasKey(r => r.Id);
        range.HasIndex(r => new { r.StudyOid, r.Number }).IsUnique();
        range.HasIndex(r => new { r.FormInstanceId, r.LastChange }).IsUnique();
        range.HasOne<FormInstance>().WithMany().HasForeignKey(r => r.FormInstanceId).OnDelete(DeleteBehavior.Restrict);
    }
}

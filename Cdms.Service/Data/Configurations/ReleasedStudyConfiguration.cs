using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ReleasedStudyConfiguration : IEntityTypeConfiguration<ReleasedStudy>
{
    public void Configure(EntityTypeBuilder<ReleasedStudy> study)
    {
        study.ToTable("ReleasedStudy");
        study.IsNotAudited("It is a lock and says nothing.");
        study.HasKey(s => s.StudyOid);
    }
}

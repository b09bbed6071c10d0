using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.ToTable("Site");
        site.HasKey(s => s.Id);
        site.HasAuditKey(nameof(Site.SiteOid));
        site.HasIndex(s => new { s.StudyOid, s.SiteOid }).IsUnique();
        site.Property(s => s.Name).HasMaxLength(400);
    }
}

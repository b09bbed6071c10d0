using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Cdms.Service.Data.Configurations;

internal sealed class ReceivedReleaseFormConfiguration : IEntityTypeConfiguration<ReceivedReleaseForm>
{
    public void Configure(EntityTypeBuilder<ReceivedReleaseForm> form)
    {
        form.ToTable("ReceivedReleaseForm");
        form.IsNotAudited("The manifest of the release holds it, and is recorded.");
        form.HasKey(f => new { f.ReleaseDeploymentId, f.FormOid });
        form.Property(f => f.ContentHash).HasMaxLength(71).IsUnicode(false);
    }
}

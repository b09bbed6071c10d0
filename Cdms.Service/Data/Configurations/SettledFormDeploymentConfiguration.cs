using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cdms.Service.Data.Configurations;

internal sealed class SettledFormDeploymentConfiguration : IEntityTypeConfiguration<SettledFormDeployment>
{
    public void Configure(EntityTypeBuilder<SettledFormDeployment> deployment)
    {
        deployment.ToTable("SettledFormDeployment");
        deployment.HasKey(d => d.FormDeploymentId);
        deployment.Property(d => d.FormDeploymentId).ValueGeneratedNever();
    }
}

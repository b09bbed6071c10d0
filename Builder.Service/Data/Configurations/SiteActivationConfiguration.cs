using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Builder.Service.Data.Configurations;

internal sealed class SiteActivationConfiguration : IEntityTypeConfiguration<SiteActivation>
{
    // Shorter than in other tables, and ASCII as names of environments are: beside two OIDs the unique index of SQL Server has 100 bytes left, of which the two numbers take 12.
    private const int EnvironmentLength = 40;

    public void Configure(EntityTypeBuilder<SiteActivation> builder)
    {
        builder.ToTable("SiteActivation");
        builder.HasAuditKey(nameof(SiteActivation.Environment), nameof(SiteActivation.SiteOid), nameof(SiteActivation.DecisionNumber));
        builder.HasIndex(activation => new { activation.StudyOid, activation.Environment, activation.SiteOid, activation.DecisionNumber, activation.Voided }).IsUnique();
        builder.Property(activation => activation.Environment).HasMaxLength(EnvironmentLength).IsUnicode(false);
        builder.Property(activation => activation.SiteName).HasMaxLength(400);
        builder.Property(activation => activation.ManifestHash).HasMaxLength(ColumnLengths.ContentHash).IsUnicode(false);
        builder.Property(activation => activation.Approvals).HasStoredJson();
        builder.Property(activation => activation.Reason).HasMaxLength(2000);
        builder.Property(activation => activation.ActivatedBy).HasMaxLength(ColumnLengths.Name);
    }
}

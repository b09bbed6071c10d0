using Microsoft.EntityFrameworkCore;

namespace Security.Audit.Redaction;

/// <summary>The table of redactions. It is audited like any other.</summary>
internal static class RedactionModel
{
    public const int ReasonLength = 1000;

    public static void Configure(ModelBuilder modelBuilder)
    {
        var redaction = modelBuilder.Entity<AuditRedaction>().ToTable("AuditRedaction");
        redaction.Property(row => row.Reason).HasMaxLength(ReasonLength);
        redaction.Property(row => row.RequestedById).HasMaxLength(255);
        redaction.Property(row => row.RequestedByName).HasMaxLength(255);
        redaction.Property(row => row.ApprovedById).HasMaxLength(255);
        redaction.Property(row => row.ApprovedByName).HasMaxLength(255);
        redaction.Ignore(row => row.IsApproved);
        redaction.HasAuditKey(nameof(AuditRedaction.RecordId));
        redaction.HasIndex(row => row.RecordId);
    }
}

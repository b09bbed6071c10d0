using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;

namespace Security.Audit.Peers;

/// <summary>The table of the heads of other services.</summary>
internal static class PeerModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        var head = modelBuilder.Entity<PeerBlockHead>();
        head.ToTable("PeerBlockHead", table => table.HasTrigger("PeerBlockHead_Refuse"));
        head.Property(row => row.Service).HasMaxLength(64);
        head.Property(row => row.Hash).HasMaxLength(AuditBlock.HashLength);
        head.HasIndex(row => new { row.Service, row.StudyOid, row.Number }).IsUnique();
        // Which heads were there at a certain time.
        head.HasIndex(row => new { row.Service, row.StudyOid, row.ReceivedAt });
        head.IsNotAudited("It proves the audit trails of other services, and no person writes it.");
    }
}

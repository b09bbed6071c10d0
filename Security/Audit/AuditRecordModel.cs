using Microsoft.EntityFrameworkCore;

namespace Security.Audit;

/// <summary>The table of the audit trail.</summary>
internal static class AuditRecordModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        var record = modelBuilder.Entity<AuditRecord>();
        // An insert trigger queues the row for the sealer; without this EF Core would ask SQL Server for OUTPUT, which triggers forbid.
        record.ToTable("AuditRecord", table => table.HasTrigger("AuditRecord_Queue"));
        record.Property(row => row.ActorId).HasMaxLength(RecordText.LongestName);
        record.Property(row => row.ActorName).HasMaxLength(RecordText.LongestName);
        record.Property(row => row.ActorKind).HasConversion<string>().HasMaxLength(16);
        record.Property(row => row.Service).HasMaxLength(64);
        record.Property(row => row.Action).HasMaxLength(64);
        record.Property(row => row.Through).HasMaxLength(RecordText.LongestThrough);
        record.Property(row => row.TraceId).HasMaxLength(32);
        record.Property(row => row.AccessClass).HasMaxLength(100);
        record.Property(row => row.PayloadHash).HasMaxLength(32);
        record.HasIndex(row => new { row.StudyOid, row.Id });
        record.HasIndex(row => row.At);
        record.HasIndex(row => row.ActorId);
        // Few rows carry a class; which studies have such rows is asked at every reading.
        record.HasIndex(row => new { row.AccessClass, row.StudyOid }).HasFilter("\"AccessClass\" IS NOT NULL");
        record.IsNotAudited("It is the audit trail.");
    }
}

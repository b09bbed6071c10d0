using Microsoft.EntityFrameworkCore;

namespace Security.Audit.Sealing;

/// <summary>The tables of the sealer.</summary>
internal static class SealingModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        ConfigureBlock(modelBuilder);

        var unsealed = modelBuilder.Entity<AuditUnsealed>().ToTable("AuditUnsealed");
        unsealed.HasKey(row => row.RecordId);
        unsealed.Property(row => row.RecordId).ValueGeneratedNever();
        unsealed.IsNotAudited("It is the queue of rows of the trail that are sealed within a second.");

        var lease = modelBuilder.Entity<AuditSealerLease>().ToTable("AuditSealerLease");
        lease.Property(row => row.Id).ValueGeneratedNever();
        lease.Property(row => row.Holder).HasMaxLength(64);
        lease.HasData(new AuditSealerLease
        {
            Id = AuditSealerLease.OnlyId, Holder = "", Until = default, PublishedBlockId = 0, HeadsPublishedAt = default, HeadsRequestedAt = default,
        });
        lease.IsNotAudited("It says which process seals the trail, and holds nothing that a person did.");
    }

    private static void ConfigureBlock(ModelBuilder modelBuilder)
    {
        var block = modelBuilder.Entity<AuditBlock>();
        block.ToTable("AuditBlock", table => table.HasTrigger("AuditBlock_Refuse"));
        block.Property(row => row.PreviousHash).HasMaxLength(AuditBlock.HashLength);
        block.Property(row => row.Hash).HasMaxLength(AuditBlock.HashLength);
        block.HasIndex(row => new { row.StudyOid, row.Number }).IsUnique();
        block.IsNotAudited("It seals the audit trail.");
    }
}

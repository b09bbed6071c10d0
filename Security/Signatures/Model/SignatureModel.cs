using Microsoft.EntityFrameworkCore;
using Security.Audit;

namespace Security.Signatures;

/// <summary>The tables of signatures and alerts.</summary>
internal static class SignatureModel
{
    /// <summary>An OID and a number, as in <c>F.DM/3</c>. With study and type it fits into the 1,700 bytes of an index of SQL Server.</summary>
    public const int KeyLength = 420;

    public const int TypeLength = 40;
    public const int HashLength = 71;
    public const int ReasonLength = 500;
    public const int CauseLength = 2000;
    private const int CodeLength = 40, ActorLength = 255;

    public static void Configure(ModelBuilder modelBuilder, string? providerName)
    {
        ConfigureSignature(modelBuilder, providerName);
        ConfigureVoid(modelBuilder);
        ConfigureSession(modelBuilder);
        ConfigureAlert(modelBuilder);
    }

    private static void ConfigureSignature(ModelBuilder modelBuilder, string? providerName)
    {
        var signature = modelBuilder.Entity<Signature>();
        // Told to EF Core, which would otherwise ask SQL Server for OUTPUT; a table with triggers refuses that.
        signature.ToTable("Signature", table => table.HasTrigger(SignatureTriggers.OfSignatures));
        signature.HasAlternateKey(row => row.SignatureId);
        signature.HasAuditKey(nameof(Signature.SubjectType), nameof(Signature.SubjectKey), nameof(Signature.SignatureId));
        signature.Property(row => row.SubjectType).HasMaxLength(TypeLength).IsUnicode(false);
        signature.Property(row => row.SubjectKey).HasMaxLength(KeyLength);
        // Keys hold OIDs, whose capitals count; the other databases compare so anyway.
        if (providerName == "Microsoft.EntityFrameworkCore.SqlServer")
            signature.Property(row => row.SubjectKey).UseCollation("Latin1_General_100_BIN2");
        signature.Property(row => row.SubjectTitle).HasMaxLength(1000);
        signature.Property(row => row.SubjectHash).HasMaxLength(HashLength).IsUnicode(false);
        signature.Property(row => row.Meaning).HasMaxLength(CodeLength).IsUnicode(false);
        signature.Property(row => row.SignerId).HasMaxLength(ActorLength);
        signature.Property(row => row.SignerName).HasMaxLength(ActorLength);
        signature.Property(row => row.Method).HasMaxLength(CodeLength).IsUnicode(false);
        signature.Property(row => row.Reason).HasMaxLength(ReasonLength);
        signature.Property(row => row.RecordHash).HasMaxLength(HashLength).IsUnicode(false);
        signature.HasIndex(row => new { row.StudyOid, row.SubjectType, row.SubjectKey });
        // What voiding asks for at every change of something that can be signed.
        signature.HasIndex(row => row.SubjectHash);
    }

    private static void ConfigureVoid(ModelBuilder modelBuilder)
    {
        var voided = modelBuilder.Entity<SignatureVoid>();
        voided.ToTable("SignatureVoid", table => table.HasTrigger(SignatureTriggers.OfVoids));
        voided.HasAuditKey(nameof(SignatureVoid.SignatureId));
        voided.HasIndex(row => row.SignatureId).IsUnique();
        voided.HasOne<Signature>().WithOne().HasForeignKey<SignatureVoid>(row => row.SignatureId)
            .HasPrincipalKey<Signature>(row => row.SignatureId).OnDelete(DeleteBehavior.Restrict);
        voided.Property(row => row.Cause).HasMaxLength(CauseLength);
        voided.Property(row => row.ActorId).HasMaxLength(ActorLength);
        voided.Property(row => row.ActorName).HasMaxLength(ActorLength);
        voided.Property(row => row.NewHash).HasMaxLength(HashLength).IsUnicode(false);
    }

    private static void ConfigureSession(ModelBuilder modelBuilder)
    {
        var session = modelBuilder.Entity<SigningSession>();
        session.ToTable("SigningSession");
        session.HasKey(row => row.SessionHash);
        session.Property(row => row.SessionHash).HasMaxLength(HashLength).IsUnicode(false);
        session.Property(row => row.SignerId).HasMaxLength(ActorLength);
        session.HasIndex(row => row.LastSigningAt);
        session.IsNotAudited("It only remembers for minutes that somebody signed; the signatures themselves are audited.");
    }

    private static void ConfigureAlert(ModelBuilder modelBuilder)
    {
        var alert = modelBuilder.Entity<SecurityAlert>();
        alert.ToTable("SecurityAlert");
        alert.Property(row => row.Id).ValueGeneratedNever();
        alert.Property(row => row.Kind).HasMaxLength(CodeLength).IsUnicode(false);
        alert.Property(row => row.SubjectId).HasMaxLength(ActorLength);
        alert.Property(row => row.Text).HasMaxLength(1000);
        alert.Property(row => row.AcknowledgedBy).HasMaxLength(Actor.LabelLength);
        alert.HasIndex(row => row.At);
    }
}

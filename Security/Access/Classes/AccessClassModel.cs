using Microsoft.EntityFrameworkCore;
using Security.Audit;

namespace Security.Access;

/// <summary>The tables of access classes.</summary>
internal static class AccessClassModel
{
    private const int ClassLength = AccessClassAssignment.ClassLength;

    public static void Configure(ModelBuilder modelBuilder)
    {
        var assignment = modelBuilder.Entity<AccessClassAssignment>();
        assignment.Property(row => row.AccessClass).HasMaxLength(ClassLength);
        assignment.Property(row => row.AssignedBy).HasMaxLength(AccessGrant.SubjectLength);
        assignment.Property(row => row.Reason).HasMaxLength(Wording.ReasonLength);
        assignment.Property(row => row.EndedBy).HasMaxLength(AccessGrant.SubjectLength);
        assignment.Property(row => row.EndReason).HasMaxLength(Wording.ReasonLength);
        assignment.HasIndex(row => row.StudyOid);
        assignment.IsNotAudited("Each change notes itself under its access class; a plain row would tell everybody which item is blinded.");

        var grant = modelBuilder.Entity<AccessClassGrant>();
        grant.Property(row => row.SubjectId).HasMaxLength(AccessGrant.SubjectLength);
        grant.Property(row => row.AccessClass).HasMaxLength(ClassLength);
        grant.Property(row => row.GrantedBy).HasMaxLength(AccessGrant.SubjectLength);
        grant.Property(row => row.Reason).HasMaxLength(Wording.ReasonLength);
        grant.Property(row => row.RevokedBy).HasMaxLength(AccessGrant.SubjectLength);
        grant.Property(row => row.RevokeReason).HasMaxLength(Wording.ReasonLength);
        grant.HasAuditKey(nameof(AccessClassGrant.SubjectId), nameof(AccessClassGrant.AccessClass));
        grant.HasIndex(row => row.SubjectId);
        grant.HasIndex(row => row.StudyOid);
    }
}

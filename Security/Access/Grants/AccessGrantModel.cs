using Microsoft.EntityFrameworkCore;
using Security.Audit;

namespace Security.Access;

/// <summary>The table of grants.</summary>
internal static class AccessGrantModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        var grant = modelBuilder.Entity<AccessGrant>();
        grant.Property(row => row.SubjectId).HasMaxLength(AccessGrant.SubjectLength);
        grant.Property(row => row.Role).HasMaxLength(64);
        grant.Property(row => row.GrantedBy).HasMaxLength(AccessGrant.SubjectLength);
        grant.Property(row => row.Reason).HasMaxLength(Wording.ReasonLength);
        grant.Property(row => row.RevokedBy).HasMaxLength(AccessGrant.SubjectLength);
        grant.Property(row => row.RevokeReason).HasMaxLength(Wording.ReasonLength);
        grant.HasAuditKey(nameof(AccessGrant.SubjectId), nameof(AccessGrant.Role));
        grant.HasIndex(row => row.SubjectId);
        grant.HasIndex(row => row.Role);
    }
}

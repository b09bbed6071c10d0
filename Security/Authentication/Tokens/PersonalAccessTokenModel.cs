using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Security.Authentication.Subjects;

namespace Security.Authentication.Tokens;

/// <summary>The table of personal access tokens.</summary>
internal static class PersonalAccessTokenModel
{
    public static void Configure(ModelBuilder modelBuilder, string? providerName)
    {
        var token = modelBuilder.Entity<PersonalAccessToken>();
        token.ToTable("PersonalAccessToken");
        token.HasAuditKey(nameof(PersonalAccessToken.TokenId));
        token.Property(row => row.OwnerId).IsSubjectId(providerName);
        token.Property(row => row.Name).HasMaxLength(PersonalAccessToken.NameLength);
        token.Property(row => row.TokenHash).HasMaxLength(71).IsUnicode(false).IsSecret();
        token.Property(row => row.RevokedBy).HasMaxLength(SubjectColumns.MaxLength);
        token.HasIndex(row => row.TokenId).IsUnique();
        token.HasIndex(row => row.TokenHash).IsUnique();
        token.HasIndex(row => new { row.OwnerId, row.Name }).IsUnique();
    }
}

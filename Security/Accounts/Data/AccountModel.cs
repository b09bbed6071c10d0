using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Security.Audit;

namespace Security.Accounts;

/// <summary>The tables of accounts and sessions.</summary>
internal static class AccountModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(ConfigureAccount);
        modelBuilder.Entity<AccountRecoveryCode>(code =>
        {
            code.ToTable("AccountRecoveryCode").IsNotAudited("The trail holds that codes were made, and each use of one. The rows are secrets.");
            code.Property(row => row.Hash).HasMaxLength(44).IsSecret();
            code.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<EndedSession>(session =>
        {
            session.ToTable("EndedSession").IsNotAudited("The trail holds the sign-out itself; the row only outlives the cookie.");
            session.Property(row => row.Id).HasMaxLength(64);
        });
        modelBuilder.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("DataProtectionKey").IsNotAudited("Keys of cookies and forms, which the service makes and renews by itself. They are secrets.");
            key.Property(row => row.Id).ValueGeneratedNever();
            key.Property(row => row.FriendlyName).HasMaxLength(100);
            key.Property(row => row.Xml).IsSecret();
        });
    }

    private static void ConfigureAccount(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Account");
        account.HasAuditKey(nameof(Account.UserName));
        // What the identity framework offers and nobody here uses; Revision takes the place of the concurrency stamp.
        account.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed)
            .Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.LockoutEnabled)
            .Ignore(row => row.ConcurrencyStamp).Ignore(row => row.SubjectId);
        account.Property(row => row.Id).ValueGeneratedNever();
        account.Property(row => row.UserName).HasMaxLength(Account.UserNameLength).IsRequired()
            .Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        account.Property(row => row.NormalizedUserName).HasMaxLength(Account.UserNameLength).IsRequired();
        account.Property(row => row.PrintedName).HasMaxLength(Account.PrintedNameLength);
        account.Property(row => row.PasswordHash).HasMaxLength(255).IsSecret();
        account.Property(row => row.SecurityStamp).HasMaxLength(64).IsSecret();
        account.Property(row => row.AuthenticatorKey).HasMaxLength(1000).IsSecret();
        account.HasIndex(row => row.NormalizedUserName).IsUnique();
    }
}

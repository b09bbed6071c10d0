using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Security.Accounts;
using Security.Audit;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class AccountModelTests
{
    private static readonly string[] Secrets =
        ["Account.AuthenticatorKey", "Account.PasswordHash", "Account.SecurityStamp", "AccountRecoveryCode.Hash", "DataProtectionKey.Xml"];

    [Fact]
    public async Task Model_ColumnsWithSecrets_AreMarked()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = new SecurityDbContext(SecurityDbContext.Options(database));

        var marked = OfAccounts(db).SelectMany(entity => entity.GetProperties().Where(property => property.IsSecret()).Select(property => $"{entity.ClrType.Name}.{property.Name}"));

        Assert.Equal(Secrets, marked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_UserNameChanged_IsRefused(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);

        await host.ReadAsync(async db =>
        {
            var account = await db.Set<Account>().SingleAsync();
            account.UserName = "somebody-else";
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    private static IEnumerable<IEntityType> OfAccounts(SecurityDbContext db) => db.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace == typeof(Account).Namespace);
}

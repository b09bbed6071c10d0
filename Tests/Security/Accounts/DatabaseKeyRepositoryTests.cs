using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class DatabaseKeyRepositoryTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Store_TwoReplicasMakeTheFirstKey_OneIsKept(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var services = new ServiceCollection().AddDbContext<SecurityDbContext>(options => database.Use(options))
            .AddScoped<ServiceDefaults.ServiceDbContext>(scope => scope.GetRequiredService<SecurityDbContext>()).BuildServiceProvider();
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        DatabaseKeyRepository first = new(scopes), second = new(scopes);
        Assert.Empty(first.GetAllElements());
        Assert.Empty(second.GetAllElements());

        first.StoreElement(new XElement("key", "1"), "key-1");
        second.StoreElement(new XElement("key", "2"), "key-2");
        second.StoreElement(new XElement("revocation", "3"), "revocation-3");

        Assert.Equal(["1", "3"], second.GetAllElements().Select(element => element.Value));
    }

    [Fact]
    public async Task Keys_OfServiceThatStarted_AreThereBeforeTheFirstRequest()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);

        Assert.Equal(1, await host.ReadAsync(db => db.Set<DataProtectionKey>().CountAsync()));
    }
}

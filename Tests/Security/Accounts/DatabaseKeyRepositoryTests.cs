using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task Start_WithoutTables_ReadsNoKeysBeforeTheGateOpens()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        await using var host = await AccountsHost.StartAsync(database, settings: ("Accounts:Embedded", "false"));

        Assert.Single(host.Logs.Lines, line => line.Contains("An error occurred while reading the key ring", StringComparison.Ordinal));
        Assert.Single(host.Logs.Lines, line => line.Contains("cannot be read from the database yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_WithCertificate_AreEncryptedAndSharedByReplicas()
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(AccountsHost.Start, AccountsHost.Start.AddYears(100));
        await File.WriteAllBytesAsync(folder.Combine("keys.p12"), certificate.Export(X509ContentType.Pkcs12, "open"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Combine("password"), "open\n", TestContext.Current.CancellationToken);
        (string, string?)[] settings = [("Accounts:KeyCertificateFile", folder.Combine("keys.p12")), ("Accounts:KeyCertificatePasswordFile", folder.Combine("password"))];
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);

        await using var first = await AccountsHost.StartAsync(database, settings: settings);
        await using var second = await AccountsHost.StartAsync(database, first.Clock, settings);
        await first.AddAsync("h.kim");
        using Browserless browser = await first.SignedInAsync("h.kim"), other = second.NewClient();
        other.TakeCookies(browser.Cookies);

        Assert.Contains("EncryptedData", await first.ReadAsync(db => db.Set<DataProtectionKey>().Select(row => row.Xml).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/api/me"));
        Assert.DoesNotContain(first.Logs.Lines, line => line.Contains("lie unencrypted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Development", 0)]
    public async Task Start_WithoutCertificate_WarnsOnceOutsideDevelopment(string environment, int warnings)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);

        await using var host = await AccountsHost.StartAsync(environment, database);

        Assert.Equal(warnings, host.Logs.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("Set Accounts:KeyCertificateFile", StringComparison.Ordinal)));
    }
}

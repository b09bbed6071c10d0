using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Access;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class FirstAdministratorTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Start_TwoReplicasOnEmptyDatabase_CreateOneAdministrator(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);

        var hosts = await Task.WhenAll(AccountsHost.StartAsync(database), AccountsHost.StartAsync(database));

        var created = hosts.Where(host => host.Logs.Lines.Any(line => line.Contains("'admin' was created", StringComparison.Ordinal))).ToList();
        var account = await hosts[0].ReadAsync(db => db.Set<Account>().SingleAsync());
        Assert.Equal((true, false), (account.MustChangePassword, account.IsDisabled));
        Assert.Equal("builder", Assert.Single(await hosts[0].NotesAsync(AccountActions.AccountCreated)).ActorId);
        var password = (await File.ReadAllTextAsync(Assert.Single(created).FirstPasswordFile, TestContext.Current.CancellationToken)).TrimEnd();
        using var browser = hosts[0].NewClient();
        using var answer = await browser.SignInAsync("admin", password);
        Assert.Equal("/account/change-password", answer.Headers.Location?.ToString());
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task Start_OnEmptyDatabase_GrantsAdministratorAndLogsNoPassword()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);

        var password = (await File.ReadAllTextAsync(host.FirstPasswordFile, TestContext.Current.CancellationToken)).TrimEnd();
        var grants = await host.InScopeAsync(services => services.GetRequiredService<IGrantReader>().ReadAsync("admin", TestContext.Current.CancellationToken));

        Assert.Equal([new Grant(Roles.Administrator)], grants);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(password, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(host.FirstPasswordFile));
    }

    [Fact]
    public async Task Start_WithAccounts_CreatesNone()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using (await AccountsHost.StartAsync(database))
        {
            // The first start makes the account.
        }

        await using var host = await AccountsHost.StartAsync(database);

        Assert.False(File.Exists(host.FirstPasswordFile));
        Assert.Equal(1, await host.ReadAsync(db => db.Set<Account>().CountAsync()));
    }

    [Fact]
    public async Task SignIn_WithOneTimePassword_GivesNothingBeforeItIsChanged()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        var password = (await File.ReadAllTextAsync(host.FirstPasswordFile, TestContext.Current.CancellationToken)).TrimEnd();
        using var browser = host.NewClient();
        (await browser.SignInAsync("admin", password)).Dispose();

        var before = await browser.StatusAsync("/api/me");
        using var answer = await browser.FillInAsync("/account/change-password", ("NewPassword", People.Password), ("RepeatedPassword", People.Password));

        Assert.Equal(HttpStatusCode.Unauthorized, before);
        Assert.Equal("/account/session", answer.Headers.Location?.ToString());
        Assert.Equal("admin", await browser.Http.GetStringAsync("/api/me", TestContext.Current.CancellationToken));
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class AccountAdministrationTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Create_WithReason_GivesOneTimePasswordThatSignsIn(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        using var boss = await AdministratorAsync(host, "boss");

        using var answer = await boss.PostAsync("/api/accounts", new { userName = "j.lee", printedName = "Joon Lee", reason = "New monitor" });
        var password = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("password").GetString()!;
        using var browser = host.NewClient();
        using var signIn = await browser.SignInAsync("j.lee", password);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("/account/change-password", signIn.Headers.Location?.ToString());
        var note = (await host.NotesAsync(AccountActions.AccountCreated)).Last();
        Assert.Equal(("boss", "Account j.lee", "New monitor"), (note.ActorId, note.Subjects, note.Reason));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x", "Joon Lee", "New", "bad-user-name", 422)]
    [InlineData("-x-", "Joon Lee", "New", "bad-user-name", 422)]
    [InlineData("BUILDER", "Joon Lee", "New", "reserved-user-name", 422)]
    [InlineData("anonymous", "Joon Lee", "New", "reserved-user-name", 422)]
    [InlineData("j.lee", " ", "New", "bad-printed-name", 422)]
    [InlineData("j.lee", "Joon Lee", null, "reason-missing", 422)]
    [InlineData("BOSS", "Joon Lee", "New", "user-name-taken", 409)]
    public async Task Create_WithFault_SaysWhich(string userName, string printedName, string? reason, string code, int status)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        using var boss = await AdministratorAsync(host, "boss");

        using var answer = await boss.PostAsync("/api/accounts", new { userName, printedName, reason });

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Disable_Account_EndsItsSessionsAndKeepsItOut(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using Browserless boss = await AdministratorAsync(host, "boss"), browser = await host.SignedInAsync("h.kim");

        using var answer = await boss.PostAsync("/api/accounts/h.kim/disable", new { reason = "Left the sponsor" });
        var session = await browser.StatusAsync("/api/me");
        using var signIn = await browser.SignInAsync("h.kim");
        using var enabled = await boss.PostAsync("/api/accounts/h.kim/enable", new { reason = "Came back" });
        using var again = await browser.SignInAsync("h.kim");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, session);
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Left the sponsor", Assert.Single(await host.NotesAsync(AccountActions.AccountDisabled)).Reason);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Disable_TwoLastAdministratorsAtOnce_LeavesOne(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        using Browserless one = await AdministratorAsync(host, "one"), two = await AdministratorAsync(host, "two");
        (await one.PostAsync("/api/accounts/admin/disable", new { reason = "No longer needed" })).Dispose();

        var answers = await Task.WhenAll(
            one.PostAsync("/api/accounts/two/disable", new { reason = "Mine" }), two.PostAsync("/api/accounts/one/disable", new { reason = "Mine" }));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.NoContent);
        Assert.Equal(1, await host.ReadAsync(db => db.Set<Account>().CountAsync(account => !account.IsDisabled)));
    }

    [Fact]
    public async Task Reset_PasswordAndSecondFactor_LetSomebodyInWhoLostBoth()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        await host.EnableSecondFactorAsync("h.kim");
        using var boss = await AdministratorAsync(host, "boss");

        using var factor = await boss.PostAsync("/api/accounts/h.kim/reset-second-factor", new { reason = "Phone lost" });
        using var reset = await boss.PostAsync("/api/accounts/h.kim/reset-password", new { reason = "Password forgotten" });
        var password = (await reset.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("password").GetString()!;
        using var browser = host.NewClient();
        using var signIn = await browser.SignInAsync("h.kim", password);

        Assert.Equal("/account/change-password", signIn.Headers.Location?.ToString());
        Assert.Equal(0, await host.ReadAsync(db => db.Set<AccountRecoveryCode>().CountAsync()));
        Assert.Equal("Phone lost", Assert.Single(await host.NotesAsync(AccountActions.SecondFactorReset)).Reason);
    }

    [Fact]
    public async Task Unlock_LockedAccount_LetsItInAtOnce()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using Browserless boss = await AdministratorAsync(host, "boss"), browser = host.NewClient();
        for (var failure = 1; failure <= 5; failure++)
            (await browser.SignInAsync("h.kim", "wrong")).Dispose();

        using var answer = await boss.PostAsync("/api/accounts/h.kim/unlock", new { reason = "Identity checked by phone" });
        using var signIn = await browser.SignInAsync("h.kim");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, signIn.StatusCode);
    }

    [Fact]
    public async Task List_Accounts_ShowsNoSecret()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        using var boss = await AdministratorAsync(host, "boss");

        var page = await boss.Http.GetFromJsonAsync<JsonElement>("/api/accounts", TestContext.Current.CancellationToken);
        var one = await boss.Http.GetStringAsync("/api/accounts/boss", TestContext.Current.CancellationToken);

        Assert.Equal(["admin", "boss"], page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("userName").GetString()));
        Assert.DoesNotContain("hash", one, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, await boss.StatusAsync("/api/accounts/nobody"));
    }

    private static async Task<Browserless> AdministratorAsync(AccountsHost host, string userName)
    {
        await host.AddAsync(userName, new Grant(Roles.Administrator));
        return await host.SignedInAsync(userName);
    }
}

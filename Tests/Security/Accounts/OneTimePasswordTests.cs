using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

/// <summary>A one-time password is of use for a while; what lies about in a mailbox afterwards opens nothing.</summary>
public sealed class OneTimePasswordTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_WithOneTimePassword_WorksForSevenDaysAndThenSaysWhatToDo(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("boss", new Grant(Roles.Administrator));
        using var boss = await host.SignedInAsync("boss");
        using var created = await boss.PostAsync("/api/accounts", new { userName = "j.lee", printedName = "Joon Lee", reason = "New monitor" });
        var password = await created.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        using var browser = host.NewClient();

        host.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        using var inTime = await browser.SignInAsync("j.lee", password.GetProperty("password").GetString()!);
        host.Clock.Advance(TimeSpan.FromTicks(1));
        using var late = await browser.SignInAsync("j.lee", password.GetProperty("password").GetString()!);
        var said = browser.Text;
        using var wrong = await browser.SignInAsync("j.lee", "another");

        Assert.Equal("/account/change-password", inTime.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("Ask an administrator for a new one", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask an administrator for a new one", browser.Text, StringComparison.Ordinal);
        Assert.Equal(AccountsHost.Start.AddDays(7), password.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.Contains("OneTimeExpired", (await host.NotesAsync(AccountActions.SignInFailed))[0].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_AfterTheOwnerChoseAPassword_ExpiresNot()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: ("Accounts:OneTimePasswordLifetime", "01:00:00"));
        await host.AddAsync("h.kim");
        host.Clock.Advance(TimeSpan.FromDays(400));

        using var browser = await host.SignedInAsync("h.kim");

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/me"));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Start_ExpiredAndNobodyElse_GivesTheFirstAdministratorAnother(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        var first = await PasswordAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(7));

        var replicas = await Task.WhenAll(AccountsHost.StartAsync(database, host.Clock), AccountsHost.StartAsync(database, host.Clock));

        var renewed = Assert.Single(replicas, replica => File.Exists(replica.FirstPasswordFile));
        Assert.Single(renewed.Logs.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("so it got another", StringComparison.Ordinal));
        using Browserless old = host.NewClient(), browser = host.NewClient();
        (await old.SignInAsync("admin", first)).Dispose();
        using var answer = await browser.SignInAsync("admin", await PasswordAsync(renewed));
        Assert.Equal("/account/change-password", answer.Headers.Location?.ToString());
        Assert.DoesNotContain("has expired", old.Text, StringComparison.Ordinal);
        Assert.Equal("builder", Assert.Single(await host.NotesAsync(AccountActions.PasswordReset)).ActorId);
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }

    [Theory]
    [InlineData(6, false, false)]
    [InlineData(8, true, false)]
    [InlineData(8, false, true)]
    public async Task Start_NotExpiredOrSomebodyThere_LeavesItAsItIs(int days, bool hasOther, bool hasSignedIn)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        if (hasOther)
            await host.AddAsync("h.kim");
        if (hasSignedIn)
            await host.ReadAsync(db => db.Set<Account>().ExecuteUpdateAsync(account => account.SetProperty(row => row.LastSignInAt, host.Clock.GetUtcNow())));
        host.Clock.Advance(TimeSpan.FromDays(days));

        await using var again = await AccountsHost.StartAsync(database, host.Clock);

        Assert.False(File.Exists(again.FirstPasswordFile));
    }

    private static async Task<string> PasswordAsync(AccountsHost host) => (await File.ReadAllTextAsync(host.FirstPasswordFile, TestContext.Current.CancellationToken)).TrimEnd();
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class SecondFactorTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_WithCode_BeginsSessionAndTakesNoCodeTwice(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        var (key, _) = await host.EnableSecondFactorAsync("h.kim");
        using Browserless browser = host.NewClient(), thief = host.NewClient();

        using var password = await browser.SignInAsync("h.kim");
        var between = await browser.StatusAsync("/api/me");
        using var code = await browser.FillInAsync("/account/second-factor", ("Code", host.CodeOf(key)));
        (await thief.SignInAsync("h.kim")).Dispose();
        using var again = await thief.FillInAsync("/account/second-factor", ("Code", host.CodeOf(key)));

        Assert.Equal("/account/second-factor", password.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, between);
        Assert.Equal("/account/session", code.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await thief.StatusAsync("/api/me"));
        Assert.Contains("pwd otp", Assert.Single(await host.NotesAsync(AccountActions.SignedIn)).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongCodesWithRightPasswords_LockTheAccount()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        var (key, _) = await host.EnableSecondFactorAsync("h.kim");
        using var browser = host.NewClient();

        for (var failure = 1; failure <= 5; failure++)
        {
            (await browser.SignInAsync("h.kim")).Dispose();
            (await browser.FillInAsync("/account/second-factor", ("Code", "000000"))).Dispose();
        }

        using var answer = await browser.SubmitAsync("/account/second-factor", ("Code", host.CodeOf(key)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/me"));
        Assert.Single(await host.NotesAsync(AccountActions.LockedOut));
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        var (_, codes) = await host.EnableSecondFactorAsync("h.kim");
        using Browserless first = host.NewClient(), second = host.NewClient();

        (await first.SignInAsync("h.kim")).Dispose();
        using var once = await first.FillInAsync("/account/recovery-code", ("Code", codes[3].ToUpperInvariant()));
        (await second.SignInAsync("h.kim")).Dispose();
        using var twice = await second.FillInAsync("/account/recovery-code", ("Code", codes[3]));

        Assert.Equal("/account/session", once.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        Assert.Single(await host.NotesAsync(AccountActions.RecoveryCodeUsed));
        Assert.DoesNotContain(await host.ReadAsync(db => db.Set<AccountRecoveryCode>().Select(code => code.Hash).ToListAsync()), hash => codes.Contains(hash));
    }

    [Fact]
    public async Task SignIn_SecondFactorRequired_LeadsToItsSetupFirst()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: ("Accounts:RequireSecondFactor", "true"));
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        using var answer = await browser.SignInAsync("h.kim");
        (await browser.OpenAsync("/account/authenticator")).Dispose();
        var before = await browser.StatusAsync("/api/me");
        var key = browser.Text.Split("class=\"key\">")[1].Split('<')[0].Replace(" ", "", StringComparison.Ordinal);
        using var enabled = await browser.SubmitAsync("/account/authenticator?handler=Enable", ("Code", host.CodeOf(key)));

        Assert.Equal("/account/authenticator", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, before);
        Assert.Equal(RecoveryCodes.Count, browser.Text.Split("<li><code>").Length - 1);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/me"));
        Assert.DoesNotContain(key, await host.ReadAsync(db => db.Set<Account>().Where(account => account.UserName == "h.kim").Select(account => account.AuthenticatorKey).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", true)]
    [InlineData(People.Password, false)]
    public async Task Disable_WithPassword_SwitchesOffAndWithoutDoesNot(string password, bool staysOn)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");
        await host.EnableSecondFactorAsync("h.kim");

        (await browser.OpenAsync("/account/authenticator")).Dispose();
        (await browser.SubmitAsync("/account/authenticator?handler=Disable", ("CurrentPassword", password))).Dispose();

        Assert.Equal(staysOn, await host.ReadAsync(db => db.Set<Account>().Where(account => account.UserName == "h.kim").Select(account => account.TwoFactorEnabled).SingleAsync()));
        Assert.Equal(staysOn ? 0 : 1, (await host.NotesAsync(AccountActions.SecondFactorDisabled)).Count);
        Assert.Equal(staysOn ? 1 : 0, (await host.NotesAsync(AccountActions.PasswordCheckFailed)).Count);
    }

    [Fact]
    public async Task Authenticator_WithPasswordAlone_CannotBeChanged()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        await host.EnableSecondFactorAsync("h.kim");
        using var browser = host.NewClient();
        (await browser.SignInAsync("h.kim")).Dispose();

        using var answer = await browser.OpenAsync("/account/authenticator");

        Assert.Equal("/account/sign-in?ended=true", answer.Headers.Location?.ToString());
    }
}

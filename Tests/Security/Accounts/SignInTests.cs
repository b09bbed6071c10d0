using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class SignInTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_RightPassword_BeginsSessionAndIsRecorded(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        using var answer = await browser.FillInAsync("/account/sign-in?returnUrl=%2Fpage", ("UserName", "H.Kim"), ("Password", People.Password));

        Assert.Equal("/page", answer.Headers.Location?.ToString());
        Assert.Equal("h.kim", await browser.Http.GetStringAsync("/api/me", TestContext.Current.CancellationToken));
        var note = Assert.Single(await host.NotesAsync(AccountActions.SignedIn));
        Assert.Equal(("h.kim", "Hana Kim", "Account h.kim"), (note.ActorId, note.ActorName, note.Subjects));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_FiveFailures_LocksForFifteenMinutesEvenForRightPassword(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        for (var failure = 1; failure <= 5; failure++)
            (await browser.SignInAsync("h.kim", "wrong")).Dispose();
        using var locked = await browser.SignInAsync("h.kim");
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        using var open = await browser.SignInAsync("h.kim");

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
        Assert.Single(await host.NotesAsync(AccountActions.LockedOut));
        var failures = await host.NotesAsync(AccountActions.SignInFailed);
        Assert.Equal(6, failures.Count);
        Assert.All(failures, note => Assert.Equal(("anonymous", "Account h.kim"), (note.ActorId, note.Subjects)));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_ManyFailuresAtOnce_AreCountedOneByOne(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var browser = host.NewClient();
            (await browser.SignInAsync("h.kim", "wrong")).Dispose();
        }));

        var outcomes = (await host.NotesAsync(AccountActions.SignInFailed)).GroupBy(note => note.Payload.Contains("StillLocked", StringComparison.Ordinal)).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((5, 7), (outcomes[false], outcomes[true]));
        Assert.Single(await host.NotesAsync(AccountActions.LockedOut));
    }

    [Fact]
    public async Task SignIn_UnknownUser_AnswersTheSameAndKeepsNoPassword()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        (await browser.SignInAsync("nobody", "typed-secret-1")).Dispose();
        var unknown = browser.Text;
        (await browser.SignInAsync("h.kim", "typed-secret-1")).Dispose();
        // Somebody types the password into the wrong field.
        (await browser.SignInAsync("typed secret 2", "x")).Dispose();

        Assert.Equal(Problems(unknown), Problems(browser.Text));
        Assert.Equal(1, await host.ReadAsync(db => db.Set<Account>().CountAsync(account => account.UserName != FirstAdministrator.UserName)));
        var trail = string.Join('\n', (await host.NotesAsync(AccountActions.SignInFailed)).Select(note => $"{note.Subjects} {note.Payload}"));
        Assert.Contains("Account nobody", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", trail, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("typed-secret", StringComparison.Ordinal) || line.Contains("typed secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task SignIn_ForeignReturnUrl_StaysHere(string returnUrl)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        using var answer = await browser.FillInAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), ("UserName", "h.kim"), ("Password", People.Password));

        Assert.Equal("/account/session", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_ShowsThePageAnew()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        using var answer = await browser.SubmitAsync("/account/sign-in", ("UserName", "h.kim"), ("Password", People.Password));

        Assert.Equal("/account/sign-in?stale=1", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/me"));
    }

    [Theory]
    [InlineData("h.kim")]
    [InlineData("locked")]
    [InlineData("nobody")]
    public async Task Judge_WrongPassword_HashesOnceWhoeverItIs(string userName)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: ("Accounts:MaxFailedAttempts", "3"));
        await host.AddAsync("h.kim");
        await host.AddAsync("locked");
        using var browser = host.NewClient();
        for (var failure = 1; failure <= 3; failure++)
            (await browser.SignInAsync("locked", "wrong")).Dispose();

        var hasher = await host.InScopeAsync(async services =>
        {
            using var act = SignInActs.Begin(SignInActs.Unknown);
            var counting = new CountingHasher();
            await ActivatorUtilities.CreateInstance<PasswordAttempts>(services, counting)
                .JudgeAsync(userName, "wrong", AccountActions.SignInFailed, forgetsFailures: false, TestContext.Current.CancellationToken);
            return counting;
        });

        Assert.Equal(1, hasher.Verified);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Page_WithIdentityProvider_OffersItAndEmbeddedAccountsAsConfigured(string embedded, bool asksPassword)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings:
            [("Accounts:Embedded", embedded), ("SignIn:OpenIdConnect:Authority", "https://identity.example"), ("SignIn:OpenIdConnect:ClientId", "builder"), ("SignIn:OpenIdConnect:ClientSecret", "for tests alone")]);
        using var browser = host.NewClient();

        using var page = await browser.OpenAsync("/account/sign-in?returnUrl=%2Fpage");

        Assert.Contains("href=\"/account/external?returnUrl=%2Fpage\"", browser.Text, StringComparison.Ordinal);
        Assert.Equal(asksPassword, browser.Text.Contains("type=\"password\"", StringComparison.Ordinal));
        Assert.Equal(asksPassword, File.Exists(host.FirstPasswordFile));
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    private static string Problems(string page) => page[page.IndexOf("id=\"problems\"", StringComparison.Ordinal)..page.IndexOf("<h1>", StringComparison.Ordinal)];

    [Fact]
    public async Task SignIn_MoreOftenThanOneAddressMay_IsAnsweredWith429()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, null, ("RateLimits:SignIn:PerMinute", "2"));
        using var client = new HttpClient { BaseAddress = host.Address };

        List<HttpStatusCode> answers = [];
        for (var call = 0; call < 3; call++)
        {
            using var answer = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }
}

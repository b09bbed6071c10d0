using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Access;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class SessionTests
{
    [Fact]
    public async Task Session_WithoutActivity_EndsAfterThirtyMinutes()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");

        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/me"));
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/me"));
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/me"));
    }

    [Fact]
    public async Task Session_WithActivity_EndsAfterTwelveHours()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(11.75); passed += TimeSpan.FromMinutes(20))
        {
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/me"));
            host.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/me"));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignOut_CopyOfTheCookie_IsRefusedOnEveryReplica(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await using var replica = await AccountsHost.StartAsync(database, host.Clock);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");
        using Browserless thief = host.NewClient(), elsewhere = replica.NewClient();
        thief.TakeCookies(browser.Cookies);
        elsewhere.TakeCookies(browser.Cookies);
        Assert.Equal(HttpStatusCode.OK, await elsewhere.StatusAsync("/api/me"));

        using var answer = await browser.FillInAsync("/account/sign-out");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("/account/sign-in?signedOut=true", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/me"));
        Assert.Equal(HttpStatusCode.Unauthorized, await thief.StatusAsync("/api/me"));
        Assert.Equal(HttpStatusCode.Unauthorized, await elsewhere.StatusAsync("/api/me"));
        Assert.Equal("h.kim", Assert.Single(await host.NotesAsync(AccountActions.SignedOut)).ActorId);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task TwoHosts_OnOneDatabase_ShareSessionAndAntiforgery(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var first = await AccountsHost.StartAsync(database);
        await using var second = await AccountsHost.StartAsync(database, first.Clock);
        await first.AddAsync("h.kim");
        using var browser = await first.SignedInAsync("h.kim");
        (await browser.OpenAsync("/account/change-password")).Dispose();
        using var other = second.NewClient();
        other.TakeCookies(browser.Cookies);

        using var answer = await other.TakeFormAsync(browser, "/account/change-password",
            ("CurrentPassword", People.Password), ("NewPassword", "green heron sings low"), ("RepeatedPassword", "green heron sings low"));

        Assert.Equal("/account/change-password?changed=true", answer.Headers.Location?.ToString());
        Assert.Equal("h.kim", await other.Http.GetStringAsync("/api/me", TestContext.Current.CancellationToken));
        using var again = await browser.SignInAsync("h.kim", "green heron sings low");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Refresh_AfterNewGrant_ShowsItWithTheNextRequest()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync("/api/accounts"));

        await host.InScopeAsync(async services =>
        {
            using var act = Acting.Begin(new Act { Actor = Actor.OfService("test") });
            var db = services.GetRequiredService<SecurityDbContext>();
            services.GetRequiredService<IGrantWriter>().Add(db, "h.kim", new Grant(Roles.Administrator), "Needed.");
            await db.SaveChangesAsync();
            services.GetServices<ISubjectMemory>().Forget("h.kim");
            return 0;
        });

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/accounts"));
    }

    [Fact]
    public async Task PasswordChange_InOneSession_EndsTheOthersWithinAMinute()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using Browserless one = await host.SignedInAsync("h.kim"), other = await host.SignedInAsync("h.kim");

        (await one.FillInAsync("/account/change-password",
            ("CurrentPassword", People.Password), ("NewPassword", "green heron sings low"), ("RepeatedPassword", "green heron sings low"))).Dispose();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, await one.StatusAsync("/api/me"));
        Assert.Equal(HttpStatusCode.Unauthorized, await other.StatusAsync("/api/me"));
        Assert.Equal("h.kim", Assert.Single(await host.NotesAsync(AccountActions.PasswordChanged)).ActorId);
    }
}

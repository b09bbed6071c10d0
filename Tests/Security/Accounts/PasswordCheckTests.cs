using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class PasswordCheckTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Check_FailuresThenSuccess_CountsAndForgets(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");

        var verdicts = new List<PasswordVerdict>();
        foreach (var password in new[] { "wrong", "wrong", People.Password, "wrong" })
            verdicts.Add(await CheckAsync(host, "h.kim", password));

        Assert.Equal([1, 2, 0, 1], verdicts.Select(verdict => verdict.FailedAttempts));
        Assert.Equal([false, false, true, false], verdicts.Select(verdict => verdict.IsAccepted));
        Assert.Equal(3, (await host.NotesAsync(AccountActions.PasswordCheckFailed)).Count);
    }

    [Fact]
    public async Task Check_TooManyFailures_LocksAndSaysUntilWhen()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: ("Accounts:MaxFailedAttempts", "3"));
        await host.AddAsync("h.kim");
        await CheckAsync(host, "h.kim", "wrong");
        await CheckAsync(host, "h.kim", "wrong");

        var third = await CheckAsync(host, "h.kim", "wrong");
        var right = await CheckAsync(host, "h.kim", People.Password);

        Assert.Equal(new PasswordVerdict(PasswordOutcome.LockedOut, 3, AccountsHost.Start + TimeSpan.FromMinutes(15)), third);
        Assert.Equal(PasswordOutcome.StillLocked, right.Outcome);
        Assert.Equal(PasswordOutcome.UnknownUser, (await CheckAsync(host, "nobody", People.Password)).Outcome);
    }

    [Fact]
    public async Task Check_PasswordPastItsAge_MustChange()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: ("Accounts:PasswordMaxAge", "90.00:00:00"));
        await host.AddAsync("h.kim");
        var young = await CheckAsync(host, "h.kim", People.Password);
        host.Clock.Advance(TimeSpan.FromDays(90));

        var old = await CheckAsync(host, "h.kim", People.Password);
        using var browser = host.NewClient();
        using var answer = await browser.SignInAsync("h.kim");

        Assert.Equal((PasswordOutcome.Accepted, PasswordOutcome.MustChange), (young.Outcome, old.Outcome));
        Assert.Equal("/account/change-password", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Check_WithinTransaction_IsRefused()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);

        await host.InScopeAsync(async services =>
        {
            await using var transaction = await services.GetRequiredService<SecurityDbContext>().Database.BeginTransactionAsync();
            var check = services.GetRequiredService<IPasswordCheck>();
            return await Assert.ThrowsAsync<InvalidOperationException>(() => check.CheckAsync("h.kim", People.Password, TestContext.Current.CancellationToken));
        });
    }

    private static Task<PasswordVerdict> CheckAsync(AccountsHost host, string userName, string password) => host.InScopeAsync(async services =>
    {
        using var act = Acting.Begin(new Act { Actor = new("h.kim", "Hana Kim", ActorKind.Person) });
        return await services.GetRequiredService<IPasswordCheck>().CheckAsync(userName, password, TestContext.Current.CancellationToken);
    });
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Access;
using Security.Accounts;
using Security.Authentication.Tokens;
using Tests.Security.Authentication.Support;
using Tests.Support;

namespace Tests.Security.Authentication.Tokens;

/// <summary>Tokens of embedded accounts, whose grants are the database's.</summary>
public sealed class AccountTokenTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_OfAnAccount_FollowsItsGrantsAndItsEnd(Tests.Support.DatabaseProvider database)
    {
        await using var host = await SignInHost.StartAsync(database, [new("Accounts:Embedded", "true")]);
        var token = await MakeAsync(host);
        using var administrator = new Browser();
        (await administrator.EnterAsync(host, "root", "Root", "administrator")).EnsureSuccessStatusCode();
        Assert.Equal(("h.kim", "Hana Kim via token etl", "designer@S.1"), await WhoAsync(host, token));

        var grant = await host.ReadAsync(db => db.Set<AccessGrant>().SingleAsync(row => row.SubjectId == "h.kim"));
        (await administrator.PostJsonAsync(new Uri(host.Address, FormattableString.Invariant($"/api/accounts/h.kim/grants/{grant.Id}/revoke")), new { reason = "Left the study" })).EnsureSuccessStatusCode();
        Assert.Equal(("h.kim", "Hana Kim via token etl", ""), await WhoAsync(host, token));

        await host.WriteAsync(async db => (await db.Set<Account>().SingleAsync(account => account.UserName == "h.kim")).IsDisabled = true);
        foreach (var memory in host.Services.GetServices<ISubjectMemory>())
            memory.Forget("h.kim");
        using var refused = await host.ClientWith(token).GetAsync("/who", TestContext.Current.CancellationToken);
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-owner-disabled");
    }

    private static async Task<string> MakeAsync(SignInHost host)
    {
        await host.WriteAsync(db =>
        {
            db.Add(new Account { Id = Guid.NewGuid(), UserName = "h.kim", NormalizedUserName = "H.KIM", PrintedName = "Hana Kim", CreatedAt = TimeProvider.System.GetUtcNow() });
            host.Services.GetRequiredService<IGrantWriter>().Add(db, "h.kim", new Grant(Roles.Designer, "S.1"), "Designs the forms");
            return Task.CompletedTask;
        });
        using var browser = new Browser();
        (await browser.EnterAsync(host, "h.kim", "Hana Kim", "designer@S.1")).EnsureSuccessStatusCode();
        using var made = await browser.PostJsonAsync(new Uri(host.Address, "/api/tokens"), new { name = "etl", grants = new[] { "designer@S.1" } });
        return (await made.EnsureSuccessStatusCode().ReadAsync<MadeToken>())!.Token;
    }

    private static async Task<(string, string, string)> WhoAsync(SignInHost host, string token)
    {
        using var answer = await host.ClientWith(token).GetAsync("/who", TestContext.Current.CancellationToken);
        var who = await answer.EnsureSuccessStatusCode().ReadAsync<SignedIn>();
        return (who!.Id, who.Name, string.Join(' ', who.Grants));
    }
}

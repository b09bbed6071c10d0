using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Accounts;
using Tests.Security.Accounts;
using Tests.Security.Authentication.Support;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Authentication.Clients;

/// <summary>A name in the trail means one actor: no account and no configured program share it.</summary>
public sealed class ClientNamesTests
{
    private readonly string _token = TokenHash.NewToken();

    [Fact]
    public async Task Create_AccountWithTheNameOfAProgram_IsRefusedAndSaysWhy()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: Client("etl"));
        await host.AddAsync("boss", new Grant(Roles.Administrator));
        using var boss = await host.SignedInAsync("boss");

        using var answer = await boss.PostAsync("/api/accounts", new { userName = "ETL", printedName = "Etta Lang", reason = "New monitor" });

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "reserved-user-name");
        Assert.Contains("'ETL' is the name of a program in the configuration (ApiClients)", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(await host.ReadAsync(db => db.Set<Account>().AnyAsync(account => account.NormalizedUserName == "ETL")));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_OfAProgramWithTheNameOfAnAccount_IsRefused(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using (var before = await AccountsHost.StartAsync(database))
            await before.AddAsync("H.Kim");
        await using var host = await AccountsHost.StartAsync(database, settings: Client("h.kim"));

        using var answer = await AskAsync(host);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "client-name-taken");
        Assert.Contains(host.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("The configured program H.Kim is refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_OfAProgramWithANameOfItsOwn_IsAccepted()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database, settings: Client("etl"));

        using var answer = await AskAsync(host);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(AccountsHost host)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await client.GetAsync(new Uri("/api/me", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private (string, string?)[] Client(string name) => [("ApiClients:0:Name", name), ("ApiClients:0:TokenHash", TokenHash.Of(_token)), ("ApiClients:0:Grants:0", Roles.Designer)];
}

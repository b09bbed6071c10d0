using System.Net;
using System.Net.Http.Headers;
using Security;
using Security.Authentication.Tokens;
using Tests.Security.Authentication.Support;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

/// <summary>What an administrator takes away ends at once, though the clock stands still and what was read a moment ago is remembered.</summary>
public sealed class AccountEndTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Disable_AccountWithToken_RefusesItAtOnceAndEnablingTakesItAgain(DatabaseProvider provider)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        using var scene = await OpenAsync(host);

        (await scene.Boss.PostAsync("/api/accounts/H.Kim/disable", new { reason = "Left the sponsor" })).EnsureSuccessStatusCode();
        using var refused = await scene.AskAsync();
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-owner-disabled");
        (await scene.Boss.PostAsync("/api/accounts/h.kim/enable", new { reason = "Came back" })).EnsureSuccessStatusCode();
        using var accepted = await scene.AskAsync();

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reset_Password_EndsSessionsAndTokensAtOnce(DatabaseProvider provider) => await AssertEndsAsync(provider, "reset-password");

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reset_SecondFactor_EndsSessionsAndTokensAtOnce(DatabaseProvider provider) => await AssertEndsAsync(provider, "reset-second-factor");

    private static async Task AssertEndsAsync(DatabaseProvider provider, string change)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(provider);
        await using var host = await AccountsHost.StartAsync(database);
        using var scene = await OpenAsync(host);

        (await scene.Boss.PostAsync($"/api/accounts/h.kim/{change}", new { reason = "Phone and notebook stolen" })).EnsureSuccessStatusCode();
        using var refused = await scene.AskAsync();

        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-revoked");
        Assert.Equal(HttpStatusCode.Unauthorized, await scene.Owner.StatusAsync("/api/me"));
        var note = Assert.Single(await host.NotesAsync("token-revoked"));
        Assert.Equal(("boss", "Phone and notebook stolen"), (note.ActorId, note.Reason));
        Assert.Contains("\"owner\":\"h.kim\"", note.Payload, StringComparison.Ordinal);
    }

    private static async Task<Scene> OpenAsync(AccountsHost host)
    {
        await host.AddAsync("boss", new Grant(Roles.Administrator));
        await host.AddAsync("h.kim", new Grant(Roles.Designer));
        Browserless boss = await host.SignedInAsync("boss"), owner = await host.SignedInAsync("h.kim");
        using var made = await owner.PostAsync("/api/tokens", new { name = "etl", grants = new[] { Roles.Designer } });
        var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await made.EnsureSuccessStatusCode().ReadAsync<MadeToken>())!.Token);
        var scene = new Scene(boss, owner, client);
        using var known = await scene.AskAsync();
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        return scene;
    }

    private sealed record Scene(Browserless Boss, Browserless Owner, HttpClient Program) : IDisposable
    {
        public Task<HttpResponseMessage> AskAsync() => Program.GetAsync(new Uri("/api/me", UriKind.Relative), TestContext.Current.CancellationToken);

        public void Dispose()
        {
            Boss.Dispose();
            Owner.Dispose();
            Program.Dispose();
        }
    }
}

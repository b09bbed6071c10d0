using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Security.Authentication.Tokens;
using Tests.Security.Authentication.Support;
using Tests.Support;

namespace Tests.Security.Authentication.Tokens;

public sealed class TokenMakerTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Make_WithAGrantThatTheOwnerLacks_IsRefused(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer@S.1 publisher");

        foreach (var grant in new[] { "designer", "designer@S.2", "administrator" })
        {
            using var answer = await scene.PostAsync("/api/tokens", new { name = "etl", grants = new[] { "publisher@S.3", grant } });
            await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "grant-not-owned");
        }

        Assert.Equal(0, await scene.Host.ReadAsync(db => db.Set<PersonalAccessToken>().CountAsync(token => token.OwnerId == scene.Owner)));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Make_WithANameUsedBefore_IsRefused(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        (await scene.PostAsync($"/api/tokens/{made.Summary.TokenId}/revoke", new { })).EnsureSuccessStatusCode();

        using var answer = await scene.PostAsync("/api/tokens", new { name = " etl ", grants = new[] { "designer" } });

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "token-name-taken");
    }

    [Fact]
    public async Task Make_WithAnythingElseWrong_IsRefusedWithTheReason()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var now = scene.Clock.GetUtcNow();

        await RefusedAsync(scene, new { name = " ", grants = new[] { "designer" } }, "bad-token-name");
        await RefusedAsync(scene, new { name = new string('x', 61), grants = new[] { "designer" } }, "bad-token-name");
        await RefusedAsync(scene, new { name = "a\nb", grants = new[] { "designer" } }, "bad-token-name");
        await RefusedAsync(scene, new { name = "etl", grants = Array.Empty<string>() }, "no-grants");
        await RefusedAsync(scene, new { name = "etl", grants = new[] { "wizard" } }, "bad-grant");
        await RefusedAsync(scene, new { name = "etl", grants = new[] { "designer" }, expiresAt = now }, "bad-expiry");
        await RefusedAsync(scene, new { name = "etl", grants = new[] { "designer" }, expiresAt = now.AddDays(366) }, "bad-expiry");
        using var longest = await scene.PostAsync("/api/tokens", new { name = "etl", grants = new[] { "designer" }, expiresAt = now.AddDays(365) });
        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
        Assert.Equal("no-store", longest.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Make_ByAProgram_IsForbidden()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        var client = scene.Host.ClientWith(made.Token);

        using var make = await client.PostAsJsonAsync("/api/tokens", new { name = "other", grants = new[] { "designer" } }, TestContext.Current.CancellationToken);
        using var revoke = await client.PostAsJsonAsync($"/api/tokens/{made.Summary.TokenId}/revoke", new { }, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (make.StatusCode, revoke.StatusCode));
        Assert.NotNull(await scene.WhoAsync(made.Token));
    }

    private static async Task RefusedAsync(TokenScene scene, object request, string code)
    {
        using var answer = await scene.PostAsync("/api/tokens", request);
        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }
}

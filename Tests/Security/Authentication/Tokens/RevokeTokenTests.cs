using System.Net;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.Tokens;

public sealed class RevokeTokenTests
{
    [Fact]
    public async Task Administrator_SeesAndRevokesWithAReason()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        using var administrator = new Browser();
        await administrator.EnterAsync(scene.Host, "root", "Root", "administrator");
        var path = new Uri(scene.Host.Address, $"/api/accounts/{scene.Owner}/tokens");

        using var list = await administrator.GetAsync(path);
        using var silent = await administrator.PostJsonAsync(new Uri($"{path}/{made.Summary.TokenId}/revoke"), new { });
        using var revoked = await administrator.PostJsonAsync(new Uri($"{path}/{made.Summary.TokenId}/revoke"), new { reason = "Left" });

        Assert.Contains("\"etl\"", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await silent.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-reason");
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Null(await scene.WhoAsync(made.Token));
    }

    [Fact]
    public async Task SomebodyElse_FindsNoSuchToken()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        using var other = new Browser();
        await other.EnterAsync(scene.Host, "j.park", "Juno Park", "designer");

        using var answer = await other.PostJsonAsync(new Uri(scene.Host.Address, $"/api/tokens/{made.Summary.TokenId}/revoke"), new { });
        using var list = await other.GetAsync(new Uri(scene.Host.Address, $"/api/accounts/{scene.Owner}/tokens"));

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-token");
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
        Assert.NotNull(await scene.WhoAsync(made.Token));
    }
}

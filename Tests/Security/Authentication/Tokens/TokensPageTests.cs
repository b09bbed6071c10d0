using System.Net;
using System.Text.RegularExpressions;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.Tokens;

public sealed partial class TokensPageTests
{
    [Fact]
    public async Task Make_OnThePage_ShowsTheTokenThisOnce()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer publisher");

        var answer = await SubmitAsync(scene, "Make", ("Name", "etl"), ("Chosen", "designer"), ("Days", "30"));
        var token = TokenText().Match(answer).Value;
        var again = await ReadAsync(scene);

        Assert.Equal(["designer"], (await scene.WhoAsync(token))?.Grants);
        Assert.Equal(scene.Clock.GetUtcNow().AddDays(30), (await scene.RowAsync()).ExpiresAt);
        Assert.DoesNotMatch(TokenText(), again);
        Assert.Contains("etl", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithANameUsedBefore_SaysSoAtTheField()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        await scene.MakeAsync("etl", "designer");

        var answer = await SubmitAsync(scene, "Make", ("Name", "etl"), ("Chosen", "designer"), ("Days", "30"));

        Assert.Contains("href=\"#Name\"", answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(TokenText(), answer);
    }

    [Fact]
    public async Task Revoke_OnThePage_EndsTheToken()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");

        await SubmitAsync(scene, "Revoke", ("tokenId", made.Summary.TokenId.ToString()));

        Assert.Null(await scene.WhoAsync(made.Token));
    }

    [Fact]
    public async Task Page_ForAProgram_IsForbidden()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");

        using var answer = await scene.Host.ClientWith(made.Token).GetAsync("/account/tokens", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<string> ReadAsync(TokenScene scene)
    {
        using var page = await scene.Browser.GetAsync(new Uri(scene.Host.Address, "/account/tokens"));
        return await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> SubmitAsync(TokenScene scene, string handler, params (string, string)[] fields)
    {
        var proof = ProofText().Match(await ReadAsync(scene)).Groups["value"].Value;
        using var answer = await scene.Browser.PostAsync(new Uri(scene.Host.Address, $"/account/tokens?handler={handler}"), [.. fields, ("__RequestVerificationToken", proof)]);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("sft_[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex TokenText();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProofText();
}

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Security;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.Jwt;

public sealed class JwtSignInTests
{
    [Fact]
    public async Task Token_OfAProgram_SignsItInWithItsMappedRoles()
    {
        using var scene = await ProviderScene.OpenAsync();
        var token = await FetchTokenAsync(scene.Provider);

        var who = await scene.Host.ClientWith(token).GetFromJsonAsync<SignedIn>("/who", ServiceDefaults.StrictJson.Options, TestContext.Current.CancellationToken);

        Assert.Equal(("jwt:etl", "etl", ActorKind.Program), (who!.Id, who.Name, who.Kind));
        Assert.Equal(["designer@S.1"], who.Grants);
    }

    [Fact]
    public async Task Token_WithAnythingWrong_IsRefusedWithTheReason()
    {
        using var scene = await ProviderScene.OpenAsync();
        var forger = new TokenForger(scene.Provider);
        using var foreignKey = RSA.Create(2048);

        // The same token without a fault passes, so each refusal below has the cause that it names.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(scene, forger.Make())).StatusCode);
        await RefusedAsync(scene, forger.Make(audience: "another-api"), "token-for-others");
        await RefusedAsync(scene, forger.Make(issuer: "https://evil.example/"), "token-of-others");
        await RefusedAsync(scene, forger.Make(lifetime: TimeSpan.FromMinutes(-2)), "token-expired");
        await RefusedAsync(scene, forger.Make(key: new RsaSecurityKey(foreignKey) { KeyId = scene.Provider.Key.KeyId }), "token-signature");
        await RefusedAsync(scene, forger.Make(key: new RsaSecurityKey(foreignKey) { KeyId = "unknown" }), "token-signature");
        await RefusedAsync(scene, forger.MakeWithPublicKeyAsSecret(), "token-signature");
        await RefusedAsync(scene, forger.MakeUnsigned(), "token-signature");
        await RefusedAsync(scene, forger.Make(names: false), "token-names-nobody");
        await RefusedAsync(scene, "no.jwt.atall", "token-refused");
    }

    [Fact]
    public async Task Token_ExpiredByLessThanTheClocksMayDiffer_Passes()
    {
        using var scene = await ProviderScene.OpenAsync();

        using var answer = await AskAsync(scene, new TokenForger(scene.Provider).Make(lifetime: TimeSpan.FromSeconds(-30)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Token_BehindWhichAPersonStands_ShowsBoth()
    {
        using var scene = await ProviderScene.OpenAsync();

        using var answer = await AskAsync(scene, new TokenForger(scene.Provider).Make(subject: "hana"));

        Assert.Equal("etl for hana", (await answer.ReadAsync<SignedIn>())!.Name);
    }

    [Fact]
    public async Task BadToken_BesideAGoodSession_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = scene.Host.Address };
        (await client.GetAsync("/enter?subject=h.kim&name=Hana&grants=designer", TestContext.Current.CancellationToken)).Dispose();
        (await client.GetAsync("/who", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        client.DefaultRequestHeaders.Authorization = new("Bearer", "no.jwt.atall");
        using var answer = await client.GetAsync("/who", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Token_WithoutAConfiguredIssuer_IsRefused()
    {
        await using var host = await SignInHost.StartAsync(Tests.Support.DatabaseProvider.Sqlite);

        using var answer = await host.ClientWith("no.jwt.atall").GetAsync("/who", TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "no-issuer-configured");
    }

    [Fact]
    public async Task Token_WhileTheIssuerIsDown_IsAnsweredWith503()
    {
        await using var host = await SignInHost.StartAsync(Tests.Support.DatabaseProvider.Sqlite, [
            new("SignIn:Jwt:Authority", "http://127.0.0.1:9"), new("SignIn:Jwt:RequireHttps", "false"), new("SignIn:Jwt:Audience", "sample-api")]);

        using var answer = await host.ClientWith("eyJhbGciOiJSUzI1NiJ9.e30.AAAA").GetAsync("/who", TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "issuer-unreachable");
    }

    private static Task<HttpResponseMessage> AskAsync(ProviderScene scene, string token) =>
        scene.Host.ClientWith(token).GetAsync("/who", TestContext.Current.CancellationToken);

    private static async Task RefusedAsync(ProviderScene scene, string token, string code)
    {
        using var answer = await AskAsync(scene, token);
        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, code);
        Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> FetchTokenAsync(IdentityProvider provider)
    {
        using var client = new HttpClient { BaseAddress = provider.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = IdentityProvider.ProgramId, ["client_secret"] = IdentityProvider.ProgramSecret,
        });
        using var answer = await client.PostAsync("/connect/token", form, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return body.GetProperty("access_token").GetString()!;
    }
}

using System.Net;
using Security.Signatures;
using Tests.Security.Authentication.Support;
using Tests.Support;

namespace Tests.Security.Signatures;

/// <summary>Signing with an account of a real OpenID Connect provider, which asks for the credentials again (OpenID Connect Core 1.0, section 3.1.2.1: <c>prompt</c>, <c>max_age</c>).</summary>
public sealed class ProviderSigningTests
{
    private const string Refusal = "Signing takes a fresh sign-in at the identity provider by the same person";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_AfterANewSignInAtTheProvider_StandsWithItsMethod(DatabaseProvider database)
    {
        using var scene = await ProviderScene.OpenAsync(database);
        var hana = ProviderUser.Hana();
        (await scene.SignInAsync(hana with { LoginAge = Hour })).Dispose();
        var signing = await ProviderSigning.OfAsync(scene);

        var back = await signing.BeginAsync();
        Assert.Equal((scene.Provider.Address.Authority, "/login"), (scene.Browser.At.Authority, scene.Browser.At.AbsolutePath));
        (await scene.Browser.PostAsync(scene.Browser.At, hana.Form())).Dispose();
        Assert.Equal(back, scene.Browser.At);
        var (status, page) = await signing.SignAsync(back);

        Assert.Equal(HttpStatusCode.OK, status);
        var signature = Assert.Single(await signing.SignaturesAsync());
        Assert.Equal((hana.Id, "Hana Kim 김하나", SignatureMethods.OpenIdConnect, "sha256:a"), (signature.SignerId, signature.SignerName, signature.Method, signature.SubjectHash));
        Assert.Contains($"signature-{signature.SignatureId}", page, StringComparison.Ordinal);
        Assert.Contains("Stands", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_WithoutANewSignIn_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        (await scene.SignInAsync(ProviderUser.Hana())).Dispose();
        var signing = await ProviderSigning.OfAsync(scene);

        var back = await signing.BeginAsync();
        var (status, page) = await signing.SignAsync(back);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains(Refusal, page, StringComparison.Ordinal);
        Assert.Empty(await signing.SignaturesAsync());
    }

    [Fact]
    public async Task Sign_AfterAProviderThatTellsAnOldSignIn_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        (await scene.SignInAsync(ProviderUser.Hana() with { LoginAge = Hour, IgnoresPrompt = true })).Dispose();
        var signing = await ProviderSigning.OfAsync(scene);

        var back = await signing.BeginAsync();
        Assert.Equal("/account/external/failed?code=not-fresh", scene.Browser.At.PathAndQuery);
        var (status, page) = await signing.SignAsync(back);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains(Refusal, page, StringComparison.Ordinal);
        Assert.Empty(await signing.SignaturesAsync());
    }

    [Fact]
    public async Task Sign_AfterAnotherPersonSignedInAtTheProvider_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        (await scene.SignInAsync(ProviderUser.Hana() with { LoginAge = Hour })).Dispose();
        var signing = await ProviderSigning.OfAsync(scene);

        var back = await signing.BeginAsync();
        (await scene.Browser.PostAsync(scene.Browser.At, ProviderUser.Hana().Form())).Dispose();
        Assert.Equal("/account/external/failed?code=other-person", scene.Browser.At.PathAndQuery);
        var (status, page) = await signing.SignAsync(back);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains(Refusal, page, StringComparison.Ordinal);
        Assert.Empty(await signing.SignaturesAsync());
    }

    [Fact]
    public async Task Sign_WithTheCeremonyOfAnotherPerson_IsRefused()
    {
        using ProviderScene hana = await ProviderScene.OpenAsync(), juno = await ProviderScene.OpenAsync();
        (await hana.SignInAsync(ProviderUser.Hana() with { LoginAge = Hour })).Dispose();
        var signing = await ProviderSigning.OfAsync(hana);

        var back = await signing.BeginAsync();
        (await juno.SignInAsync(new ProviderUser("Juno Park", "designers"))).Dispose();
        var (status, page) = await signing.SignAsync(back, juno.Browser);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains(Refusal, page, StringComparison.Ordinal);
        Assert.Empty(await signing.SignaturesAsync());
    }
}

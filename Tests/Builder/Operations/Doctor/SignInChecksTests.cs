using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Operations.Doctor;
using Security.Accounts;
using Tests.Support;

namespace Tests.Builder.Operations.Doctor;

/// <summary>What <c>doctor</c> says of the certificate of cookies and of who is asked about people.</summary>
public sealed class SignInChecksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(400, "ok    certificate of the keys of cookies: good until ")]
    [InlineData(20, "WRONG certificate of the keys of cookies: it ends on ")]
    [InlineData(-1, "WRONG certificate of the keys of cookies: it ended on ")]
    public async Task Look_AtACertificate_SaysUntilWhenItIsGood(int days, string expected) =>
        Assert.StartsWith(expected, await CertificateAsync(new Looking(), Write(days, withKey: true)), StringComparison.Ordinal);

    [Fact]
    public async Task Look_AtACertificateWithoutItsKey_SaysWhatIsMissing() =>
        Assert.StartsWith("WRONG certificate of the keys of cookies: it has no private key", await CertificateAsync(new Looking(), Write(400, withKey: false)), StringComparison.Ordinal);

    [Fact]
    public async Task Look_AtAFileThatIsNone_SaysThatItCannotBeRead()
    {
        var file = _folder.Combine("none.pfx");
        await File.WriteAllTextAsync(file, "none", TestContext.Current.CancellationToken);

        Assert.StartsWith($"WRONG certificate of the keys of cookies: {file} cannot be read: ", await CertificateAsync(new Looking(), file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_WithoutACertificate_IsWrongInProductionAlone()
    {
        Assert.StartsWith("WRONG certificate of the keys of cookies: none: ", await CertificateAsync(new Looking(), null), StringComparison.Ordinal);
        Assert.StartsWith("ok    certificate of the keys of cookies: none: ", await CertificateAsync(new Looking().Locally(), null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtProviders_SaysOfEachWhetherItAnswersWithKeys()
    {
        await using var provider = await StartAsync();
        var address = provider.Urls.First();

        Assert.Equal(["ok    OpenID provider: none is configured; people sign in with accounts of the service."], await new Looking().AtAsync(new SignInProviderCheck()));
        var lines = await new Looking().With("SignIn:OpenIdConnect:Authority", $"{address}/good/").With("SignIn:Jwt:Authority", $"{address}/empty").AtAsync(new SignInProviderCheck());
        Assert.Equal(
        [
            $"ok    OpenID provider of people: {address}/good/ answers, and has 1 signing keys.",
            $"WRONG issuer of programs' tokens: {address}/empty/keys has no key, so nothing that it signs can be checked. Ask who runs the provider.",
        ], lines);
    }

    [Theory]
    [InlineData("/nowhere", "does not answer as one: ")]
    [InlineData("/mute", "names no keys (jwks_uri). ")]
    public async Task Look_AtAProviderThatIsNone_SaysWhatToCheck(string path, string expected)
    {
        await using var provider = await StartAsync();

        var line = Assert.Single(await new Looking().With("SignIn:OpenIdConnect:Authority", provider.Urls.First() + path).AtAsync(new SignInProviderCheck()));

        Assert.StartsWith("WRONG OpenID provider of people: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.EndsWith("Check SignIn:OpenIdConnect:Authority, and that this machine may reach it: name, firewall, certificate.", line, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> CertificateAsync(Looking looking, string? file) =>
        Assert.Single(await looking.With<AccountsOptions>(accounts => accounts.KeyCertificateFile = file).AtAsync(new KeyCertificateCheck()));

    private string Write(int days, bool withKey)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256).CreateSelfSigned(Given.Start.AddDays(-100), Given.Start.AddDays(days));
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);
        var file = _folder.Combine("keys.pfx");
        File.WriteAllBytes(file, (withKey ? certificate : bare).Export(X509ContentType.Pkcs12)!);
        return file;
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        foreach (var name in new[] { "good", "empty" })
            app.MapGet($"/{name}/.well-known/openid-configuration", (HttpRequest request) => TypedResults.Ok(new { jwks_uri = $"http://{request.Host}/{name}/keys" }));
        app.MapGet("/mute/.well-known/openid-configuration", () => TypedResults.Ok(new { issuer = "mute" }));
        app.MapGet("/good/keys", () => TypedResults.Ok(new { keys = new[] { new { kid = "1" } } }));
        app.MapGet("/empty/keys", () => TypedResults.Ok(new { keys = Array.Empty<object>() }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}

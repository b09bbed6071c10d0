using System.Net;
using OtpNet;
using Tests.Support;

namespace Tests.Builder.Accounts;

/// <summary>The log never shows what proves who somebody is, however much it tells and however the sign-in ends.</summary>
public sealed class SignInLogTests
{
    private const string User = "h.kim";

    [Fact]
    public async Task SignIn_WithOneTimeAndChosenPassword_LogsNeitherNorTheSession()
    {
        await using var builder = await LoggedBuilder.StartAsync();
        builder.Secrets.Keep("one-time password", await builder.Host.FirstPasswordAsync());
        builder.Secrets.Keep("password", People.Password);

        using var administrator = await builder.Host.AdministratorAsync();
        using var hana = await builder.Host.WelcomeAsync(administrator, User, "Hana Kim", "designer");

        foreach (Cookie cookie in hana.Cookies)
            builder.Secrets.Keep("cookie", cookie.Value);
        builder.KeepsSecrets("/account/change-password");
    }

    [Theory]
    [InlineData(User)]
    [InlineData("nobody")]
    public async Task SignIn_WithWrongPasswordsUntilTheLockout_LogsNone(string userName)
    {
        await using var builder = await LoggedBuilder.StartAsync();
        using var administrator = await builder.Host.AdministratorAsync();
        using var hana = await builder.Host.WelcomeAsync(administrator, User, "Hana Kim", "designer");
        using var browser = builder.Host.NewBrowser();

        for (var failure = 1; failure <= 6; failure++)
            (await browser.SignInAsync(userName, builder.Secrets.Make("password"))).Dispose();
        (await browser.SignInAsync(userName, builder.Secrets.Keep("password", People.Password))).Dispose();
        // Some type the password into the wrong field.
        (await browser.SignInAsync(builder.Secrets.Make("password") + " !", "x")).Dispose();

        builder.KeepsSecrets(userName == User ? "is locked until" : "/account/sign-in");
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/session"));
    }

    [Fact]
    public async Task SignIn_WithCodesOfAnApp_LogsNoKeyAndNoCode()
    {
        await using var builder = await LoggedBuilder.StartAsync();
        using var administrator = await builder.Host.AdministratorAsync();
        var key = await SetUpAsync(builder, administrator);
        using var browser = builder.Host.NewBrowser();
        builder.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await browser.SignInAsync(People.Administrator, People.Password)).Dispose();
        using var wrong = await browser.FillInAsync("/account/second-factor", ("Code", builder.Secrets.Make("code")));
        using var right = await browser.FillInAsync("/account/second-factor", ("Code", CodeOf(builder, key)));

        Assert.Equal((HttpStatusCode.OK, "/"), (wrong.StatusCode, right.Headers.Location?.ToString()));
        builder.KeepsSecrets("/account/second-factor");
    }

    [Fact]
    public async Task Sign_WithPasswordsRightAndWrong_LogsNone()
    {
        await using var builder = await LoggedBuilder.StartAsync();
        using var administrator = await builder.Host.AdministratorAsync();
        using var hana = await builder.Host.WelcomeAsync(administrator, User, "Hana Kim", "designer");
        using var client = builder.Host.CreateClient();
        (await client.ImportAsync(OdmFiles.Study())).Dispose();

        foreach (var password in new[] { builder.Secrets.Make("password"), builder.Secrets.Keep("password", People.Password) })
            (await hana.FillInAsync("/signatures/S.1?type=FormDraft&key=F.1", ("Meaning", "approved"), ("UserName", User), ("Password", password), ("Agreed", "true"))).Dispose();

        builder.KeepsSecrets("\"Meaning\":\"approved\"");
    }

    private static async Task<string> SetUpAsync(LoggedBuilder builder, Browserless browser)
    {
        (await browser.OpenAsync("/account/authenticator")).Dispose();
        var key = browser.Text.Split("class=\"key\">")[1].Split('<')[0].Replace(" ", "", StringComparison.Ordinal);
        builder.Secrets.Keep("key", key);
        (await browser.SubmitAsync("/account/authenticator?handler=Enable", ("Code", CodeOf(builder, key)))).Dispose();
        var codes = browser.Text.Split("<li><code>").Skip(1).Select(line => line.Split('<')[0]).ToList();
        Assert.NotEmpty(codes);
        foreach (var code in codes)
            builder.Secrets.Keep("recovery code", code);
        return key;
    }

    private static string CodeOf(LoggedBuilder builder, string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(builder.Host.Clock.GetUtcNow().UtcDateTime);
}

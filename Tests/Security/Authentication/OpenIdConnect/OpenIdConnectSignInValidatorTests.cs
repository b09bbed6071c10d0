using Security.Authentication.OpenIdConnect;

namespace Tests.Security.Authentication.OpenIdConnect;

public sealed class OpenIdConnectSignInValidatorTests
{
    [Theory]
    [InlineData("https://login.example.org", true, null)]
    [InlineData("http://127.0.0.1:5000", false, null)]
    [InlineData("http://[::1]:5000", false, null)]
    [InlineData("http://localhost:5000", false, null)]
    [InlineData("http://login.example.org", true, "Set it to an https address")]
    [InlineData("http://login.example.org", false, "RequireHttps is false")]
    [InlineData("https://login.example.org", false, "RequireHttps is false")]
    [InlineData("login.example.org", true, "Set it to the issuer's address")]
    public void Validate_Authority_AllowsPlainHttpOnLoopbackAlone(string authority, bool requireHttps, string? fault)
    {
        var result = Validate(new() { Authority = authority, RequireHttps = requireHttps, ClientId = "c", ClientSecret = "s" });

        if (fault is null)
            Assert.True(result.Succeeded, result.FailureMessage);
        else
            Assert.Contains(fault, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WithManyFaults_NamesAll()
    {
        var options = new OpenIdConnectSignInOptions { Authority = "https://login.example.org", SubjectPrefix = "x", NameClaim = " ", MaximumAge = TimeSpan.Zero };
        options.Roles["a"] = "wizard@S.1";
        options.Roles["b"] = "";

        var result = Validate(options);

        foreach (var word in new[] { "ClientId", "ClientSecret is empty", "SubjectPrefix", "NameClaim", "MaximumAge", "Roles:a has 'wizard@S.1'", "Roles:b has ''" })
            Assert.Contains(word, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WithTheProgramsPrefix_IsRefused() => Assert.True(
        Validate(new() { Authority = "https://login.example.org", ClientId = "c", ClientSecret = "s", SubjectPrefix = "jwt:" }).Failed);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(OpenIdConnectSignInOptions options) =>
        new OpenIdConnectSignInValidator().Validate(null, options);
}

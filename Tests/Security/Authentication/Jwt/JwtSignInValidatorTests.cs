using Microsoft.Extensions.Configuration;
using Security.Authentication.Jwt;

namespace Tests.Security.Authentication.Jwt;

public sealed class JwtSignInValidatorTests
{
    [Fact]
    public void Validate_AudienceThatIsTheClientOfPeople_IsRefused()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:OpenIdConnect:ClientId", "builder")]).Build();

        var same = new JwtSignInValidator(configuration).Validate(null, new() { Authority = "https://login.example.org", Audience = "builder" });
        var other = new JwtSignInValidator(configuration).Validate(null, new() { Authority = "https://login.example.org", Audience = "builder-api" });

        Assert.Contains("id tokens of people would pass", same.FailureMessage, StringComparison.Ordinal);
        Assert.True(other.Succeeded, other.FailureMessage);
    }

    [Fact]
    public void Validate_WithManyFaults_NamesAll()
    {
        var options = new JwtSignInOptions { Authority = "http://login.example.org", SubjectClaim = "client_id|", RoleClaim = "" };
        options.Roles["a"] = "wizard";

        var result = new JwtSignInValidator(new ConfigurationBuilder().Build()).Validate(null, options);

        foreach (var word in new[] { "https", "Audience", "SubjectClaim", "RoleClaim", "Roles:a" })
            Assert.Contains(word, result.FailureMessage, StringComparison.Ordinal);
    }
}

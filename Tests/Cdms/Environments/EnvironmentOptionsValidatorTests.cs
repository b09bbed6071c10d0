using Cdms.Service.Domain;

namespace Tests.Cdms.Environments;

/// <summary>A wrong environment is refused at start, with every fault.</summary>
public class EnvironmentOptionsValidatorTests
{
    [Theory]
    [InlineData("uat")]
    [InlineData("prod-eu-2")]
    [InlineData("a")]
    public void Validate_UsableName_IsAccepted(string environment) =>
        Assert.True(Validate(new() { Environment = environment }).Succeeded);

    [Theory]
    [InlineData("")]
    [InlineData("UAT")]
    [InlineData("-uat")]
    [InlineData("uat-")]
    [InlineData("u at")]
    [InlineData("a234567890123456789012345678901234567890x")]
    public void Validate_NameThatNoQueueCanHave_IsRefused(string environment) =>
        Assert.Contains("Cdms:Environment", Validate(new() { Environment = environment }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Validate_SeveralFaults_NamesThemAll()
    {
        var faults = Validate(new() { Environment = "", Kind = "Production", MaxDefinitionBytes = 0 }).Failures!.ToList();

        Assert.Equal(3, faults.Count);
        Assert.All(faults, fault => Assert.Contains("Set it to", fault, StringComparison.Ordinal));
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(EnvironmentOptions options) =>
        new EnvironmentOptionsValidator().Validate(null, options);
}

using Builder.Service.Domain;
using Builder.Service.Features.Environments;

namespace Tests.Builder.Domain;

/// <summary>Wrong environments stop the start, all faults named at once.</summary>
public sealed class EnvironmentOptionsValidatorTests
{
    [Fact]
    public void Validate_SeveralFaults_NamesEachWithItsPlace()
    {
        var options = new EnvironmentOptions
        {
            All = [new() { Name = "UAT 1" }, new() { Name = "a", Kind = "test" }, new() { Name = "a" }],
        };

        var faults = new EnvironmentOptionsValidator().Validate(null, options).Failures!.ToList();

        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith("Environments:0:Name", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Environments:1:Kind", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_NoEnvironment_IsAFault() => Assert.True(new EnvironmentOptionsValidator().Validate(null, new EnvironmentOptions()).Failed);

    [Fact]
    public void Validate_UatAndProduction_IsFine() => Assert.True(new EnvironmentOptionsValidator().Validate(null,
        new EnvironmentOptions { All = [new() { Name = "uat" }, new() { Name = "prod-1", Kind = TargetEnvironment.Production }] }).Succeeded);
}

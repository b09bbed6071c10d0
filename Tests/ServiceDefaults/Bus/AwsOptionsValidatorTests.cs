using ServiceDefaults;

namespace Tests.ServiceDefaults.Bus;

/// <summary>Wrong AWS settings stop the start, all named at once.</summary>
public class AwsOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_AreAccepted() => Assert.Empty(Faults(new()));

    [Fact]
    public void Validate_Emulator_IsAccepted() =>
        Assert.Empty(Faults(new() { ServiceUrl = "http://127.0.0.1:4566", AccessKey = "a", SecretKey = "b" }));

    [Fact]
    public void Validate_SeveralFaults_NamesThemAll() =>
        Assert.Equal(3, Faults(new() { Region = "", ServiceUrl = "127.0.0.1:4566", AccessKey = "a" }).Count);

    private static List<string> Faults(AwsOptions options) => [.. new AwsOptionsValidator().Validate(null, options).Failures ?? []];
}

using Security.Signatures;

namespace Tests.Security.Signatures;

public sealed class SigningOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Pass() => Assert.True(new SigningOptionsValidator().Validate(null, new SigningOptions()).Succeeded);

    [Fact]
    public void Validate_EverythingWrong_NamesEachSetting()
    {
        var result = new SigningOptionsValidator().Validate(null, new SigningOptions
        {
            ContinuousPeriod = TimeSpan.FromDays(1),
            FreshFor = TimeSpan.Zero,
            AlertAfterFailures = 0,
            FailuresWithin = TimeSpan.Zero,
        });

        Assert.Equal(["ContinuousPeriod", "FreshFor", "AlertAfterFailures", "FailuresWithin"], result.Failures!.Select(fault => fault.Split(' ')[0]["Signatures:".Length..]));
    }
}

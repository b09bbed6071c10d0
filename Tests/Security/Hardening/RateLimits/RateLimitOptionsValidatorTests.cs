using Microsoft.Extensions.Options;
using Security;
using Security.Hardening;

namespace Tests.Security.Hardening.RateLimits;

public sealed class RateLimitOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_AreFine() => Assert.Same(ValidateOptionsResult.Success, new RateLimitOptionsValidator().Validate(null, new RateLimitOptions()));

    [Fact]
    public void Validate_NegativeLimitAndAQueueForNothing_NamesBoth()
    {
        var options = new RateLimitOptions();
        options.SignIn.PerMinute = -1;
        options.Api.Queued = 3;

        var failures = new RateLimitOptionsValidator().Validate(null, options).Failures!;

        Assert.Collection(failures,
            fault => Assert.StartsWith("RateLimits:SignIn:PerMinute is -1.", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("RateLimits:Api:Queued is 3,", fault, StringComparison.Ordinal));
    }
}

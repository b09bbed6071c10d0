using Microsoft.Extensions.Options;

namespace Security.Signatures;

/// <summary>Finds every fault of the settings at once.</summary>
internal sealed class SigningOptionsValidator : IValidateOptions<SigningOptions>
{
    public ValidateOptionsResult Validate(string? name, SigningOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(SigningOptions options)
    {
        if (options.ContinuousPeriod < TimeSpan.Zero || options.ContinuousPeriod > TimeSpan.FromHours(12))
            yield return $"Signatures:ContinuousPeriod is {options.ContinuousPeriod}. Set it to 00:00:00 up to 12:00:00.";
        if (options.FreshFor < TimeSpan.FromSeconds(10) || options.FreshFor > TimeSpan.FromMinutes(15))
            yield return $"Signatures:FreshFor is {options.FreshFor}. Set it to 00:00:10 up to 00:15:00.";
        if (options.AlertAfterFailures is < 1 or > 10)
            yield return $"Signatures:AlertAfterFailures is {options.AlertAfterFailures}. Set it to 1 up to 10.";
        if (options.FailuresWithin < TimeSpan.FromMinutes(1) || options.FailuresWithin > TimeSpan.FromDays(1))
            yield return $"Signatures:FailuresWithin is {options.FailuresWithin}. Set it to 00:01:00 up to 1.00:00:00.";
    }
}

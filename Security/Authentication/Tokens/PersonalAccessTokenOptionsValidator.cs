using Microsoft.Extensions.Options;

namespace Security.Authentication.Tokens;

/// <summary>Finds every fault of the lifetimes at once.</summary>
internal sealed class PersonalAccessTokenOptionsValidator : IValidateOptions<PersonalAccessTokenOptions>
{
    public ValidateOptionsResult Validate(string? name, PersonalAccessTokenOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(PersonalAccessTokenOptions options)
    {
        if (options.MaximumLifetime < TimeSpan.FromHours(1))
            yield return $"Tokens:MaximumLifetime is {options.MaximumLifetime}. Set it to an hour at least, as DAYS.HH:MM:SS.";
        if (options.DefaultLifetime <= TimeSpan.Zero || options.DefaultLifetime > options.MaximumLifetime)
            yield return $"Tokens:DefaultLifetime is {options.DefaultLifetime}. Set it above zero and to Tokens:MaximumLifetime ({options.MaximumLifetime}) at most.";
    }
}

using Microsoft.Extensions.Options;

namespace Security.Hardening;

/// <summary>Stops the start of a service whose secrets could not be read.</summary>
internal sealed class SecretFileFaults(IReadOnlyList<string> faults) : IValidateOptions<SecretFileFaults>
{
    // The options system makes one of its own; only the registered validator knows of faults.
    public SecretFileFaults()
        : this([])
    {
    }

    public ValidateOptionsResult Validate(string? name, SecretFileFaults options) =>
        faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
}

using Microsoft.Extensions.Options;

namespace ServiceDefaults;

/// <summary>Finds every fault of the AWS settings at once.</summary>
internal sealed class AwsOptionsValidator : IValidateOptions<AwsOptions>
{
    public ValidateOptionsResult Validate(string? name, AwsOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(AwsOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Region))
            yield return "Aws:Region is empty. Set it to the region of the queues, such as eu-central-1.";
        if (!string.IsNullOrEmpty(options.ServiceUrl) && !IsHttpAddress(options.ServiceUrl))
            yield return $"Aws:ServiceUrl is '{options.ServiceUrl}'. Set it to an http or https address, or leave it empty for AWS itself.";
        if (string.IsNullOrEmpty(options.AccessKey) != string.IsNullOrEmpty(options.SecretKey))
            yield return "Only one of Aws:AccessKey and Aws:SecretKey is set. Set both, or none for the default credential chain.";
    }

    private static bool IsHttpAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}

using Microsoft.Extensions.Options;

namespace Messaging.ClaimCheck;

/// <summary>Names every fault of the settings at once, at start.</summary>
internal sealed class ClaimCheckOptionsValidator : IValidateOptions<ClaimCheckOptions>
{
    public ValidateOptionsResult Validate(string? name, ClaimCheckOptions options)
    {
        var faults = FindFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(ClaimCheckOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder) && string.IsNullOrWhiteSpace(options.Bucket))
            yield return "ClaimCheck:Folder or ClaimCheck:Bucket must name the place for payloads that are too large for a message.";
        if (!string.IsNullOrWhiteSpace(options.Folder) && !string.IsNullOrWhiteSpace(options.Bucket))
            yield return "ClaimCheck:Folder and ClaimCheck:Bucket are both set; keep one, the same in every service.";
        if (options.InlineLimitBytes is < 0 or > ClaimCheckOptions.GreatestInlineLimitBytes)
            yield return $"ClaimCheck:InlineLimitBytes is {options.InlineLimitBytes}; it must lie between 0 and {ClaimCheckOptions.GreatestInlineLimitBytes}, or SNS refuses the message.";
        if (options.ServiceUrl is { Length: > 0 } url && !Uri.TryCreate(url, UriKind.Absolute, out _))
            yield return $"ClaimCheck:ServiceUrl is '{url}'; it must be an absolute URL such as http://127.0.0.1:4566, or empty for AWS.";
        if (string.IsNullOrEmpty(options.AccessKey) != string.IsNullOrEmpty(options.SecretKey))
            yield return "ClaimCheck:AccessKey and ClaimCheck:SecretKey go together; set both or none.";
    }
}

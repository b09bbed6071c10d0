using System.Text.RegularExpressions;
using Builder.Service.Features.FormDeployments;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.DropFolder;

/// <summary>Refuses a queue that cannot be one, or is somebody else's.</summary>
internal sealed partial class DropFolderOptionsValidator : IValidateOptions<DropFolderOptions>
{
    public ValidateOptionsResult Validate(string? name, DropFolderOptions options)
    {
        if (!options.IsOn)
            return ValidateOptionsResult.Success;
        if (!QueueName().IsMatch(options.Queue!))
            return ValidateOptionsResult.Fail($"DropFolder:Queue is '{options.Queue}'. Set it to the name of a standard queue, not its address: 1 to 74 letters, digits, hyphens and underscores. S3 notifies no FIFO queue.");
        return string.Equals(options.Queue, BuilderEndpoint.Name, StringComparison.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Fail($"DropFolder:Queue is '{options.Queue}', the queue on which environments answer. Give S3 a queue of its own.")
            : ValidateOptionsResult.Success;
    }

    // SQS allows 80 characters; the error queue has six more than the queue.
    [GeneratedRegex("^[A-Za-z0-9_-]{1,74}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QueueName();
}

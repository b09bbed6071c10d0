using Messaging.Operations.FailedMessages;
using Microsoft.Extensions.Options;

namespace Operations.FailedMessages;

/// <summary>Names every fault of the settings at start.</summary>
internal sealed class FailedMessageOptionsValidator : IValidateOptions<FailedMessageOptions>
{
    public ValidateOptionsResult Validate(string? name, FailedMessageOptions options) =>
        options.FindProblems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}

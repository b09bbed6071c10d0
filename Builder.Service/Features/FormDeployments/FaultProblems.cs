using Contracts;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Says in problems why an environment gave a form version up.</summary>
internal static class FaultProblems
{
    private const int LongestText = 1000;

    /// <summary>One problem for each failure, without stack traces.</summary>
    public static IReadOnlyList<FormVersionProblem> ToProblems(this Fault<FormVersionPublished> fault) =>
        fault.Exceptions is { Length: > 0 } exceptions
            ? [.. exceptions.Select(exception => Describe(exception.ExceptionType, exception.Message))]
            : [Describe("", "no reason was given")];

    private static FormVersionProblem Describe(string? type, string? message)
    {
        var text = message ?? "";
        return new("retries-spent", "",
            $"The environment could not install it ({type}: {(text.Length > LongestText ? text[..LongestText] : text)}). Mend the cause there, then retry.");
    }
}

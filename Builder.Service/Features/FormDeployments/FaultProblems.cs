using Contracts;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Says why an environment gave a message up, without stack traces.</summary>
internal static class FaultProblems
{
    private const int LongestText = 1000;

    /// <summary>One problem for each failure.</summary>
    public static IReadOnlyList<FormVersionProblem> ToProblems(this Fault<FormVersionPublished> fault) =>
        [.. Reasons(fault).Select(reason => new FormVersionProblem(
            "retries-spent", "", $"The environment could not install it ({reason}). Mend the cause there, then retry."))];

    /// <summary>All failures in one text.</summary>
    public static string ToReason(this Fault<FormDeploymentCancelled> fault) =>
        $"The environment could not cancel it ({string.Join("; ", Reasons(fault))}). Mend the cause there, then cancel again.";

    /// <summary>Each failure in a few words.</summary>
    public static IEnumerable<string> Reasons(Fault fault) =>
        fault.Exceptions is { Length: > 0 } exceptions
            ? exceptions.Select(exception => $"{exception.ExceptionType}: {Shorten(exception.Message ?? "")}")
            : [": no reason was given"];

    private static string Shorten(string text) => text.Length > LongestText ? text[..LongestText] : text;
}

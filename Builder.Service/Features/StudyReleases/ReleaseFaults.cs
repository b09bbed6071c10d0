using Builder.Service.Features.FormDeployments;
using Contracts;
using MassTransit;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Says why an environment gave a message about a release up, without stack traces.</summary>
internal static class ReleaseFaults
{
    /// <summary>One problem for each failure.</summary>
    public static IReadOnlyList<StudyReleaseProblem> ToReleaseProblems(this Fault<StudyReleasePublished> fault) =>
        [.. FaultProblems.Reasons(fault).Select(reason => new StudyReleaseProblem
        {
            Code = "retries-spent", Text = $"The environment could not take the release ({reason}). Mend the cause there, then deploy it again.",
        })];

    /// <summary>All failures in one text.</summary>
    public static string ToWithdrawalReason(this Fault<StudyReleaseWithdrawn> fault) =>
        $"The environment could not withdraw it ({string.Join("; ", FaultProblems.Reasons(fault))}). Mend the cause there and start it again: then it is told again.";
}

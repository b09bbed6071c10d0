using Builder.Service.Domain;
using Contracts;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Reads what the history keeps of any answer.</summary>
internal static class Answer
{
    /// <summary>The attempt that is answered; null for the answer to a cancellation, which is about the deployment as a whole.</summary>
    public static int? AttemptOf(object answer) => answer switch
    {
        FormVersionInstalled installed => installed.Attempt,
        FormVersionRejected rejected => rejected.Attempt,
        Fault<FormVersionPublished> fault => fault.Message.Attempt,
        _ => null,
    };

    /// <summary>The answer in a sentence.</summary>
    public static string Describe(object answer) => answer switch
    {
        FormVersionInstalled installed => $"Installed, {installed.ContentHash}.",
        FormVersionRejected rejected => $"Rejected. {FormDeployment.Describe(rejected.Problems)}",
        Fault<FormVersionPublished> fault => $"Retries spent. {FormDeployment.Describe(fault.ToProblems())}",
        Fault<FormDeploymentCancelled> fault => fault.ToReason(),
        FormDeploymentCancellationAnswered { WasInstalled: true } cancellation => $"Cancellation came too late, installed is {cancellation.ContentHash}.",
        FormDeploymentCancellationAnswered => "Cancelled.",
        _ => answer.GetType().Name,
    };
}

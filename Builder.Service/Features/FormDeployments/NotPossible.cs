using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Refuses what a deployment's state does not allow, and says what it does.</summary>
internal static class NotPossible
{
    public static ProblemHttpResult Now(string code, string what, FormDeployment deployment, string reason) =>
        new Problem(StatusCodes.Status409Conflict, code, $"{what}: the deployment is {deployment.CurrentState}.", reason)
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["state"] = deployment.CurrentState,
                ["attempt"] = deployment.Attempt,
                ["possible"] = new GetFormDeployment.Possible(deployment.FindReasonAgainstRetry() is null, deployment.FindReasonAgainstCancellation() is null),
            },
        }.ToResult();
}

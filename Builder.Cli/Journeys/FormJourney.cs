using Builder.Client;

namespace Builder.Cli.Journeys;

/// <summary>A form version on its way.</summary>
internal sealed class FormJourney(BuilderApi api, DeploymentAnswer started) : Journey
{
    public override string Title => $"{started.StudyOid} {started.FormOid} v{started.Version} → {started.Environment}";

    public override JourneyLook Begun => new(started.State, IsArrived(started.State), [], null, started);

    public override async Task<JourneyLook> LookAsync(CancellationToken cancellationToken)
    {
        var detail = await api.Deployments.GetAsync(started.FormDeploymentId, cancellationToken);
        var state = detail.Deployment.State;
        string[] problems = [.. detail.Problems.Select(problem => $"{problem.Code} {problem.Path}: {problem.Text}")];
        return new(state, IsArrived(state), problems, null, detail);
    }

    // Overdue is no end: an answer still settles it.
    private static bool? IsArrived(string state) => state switch
    {
        "Installed" => true,
        "Rejected" or "Failed" or "Cancelled" => false,
        _ => null,
    };
}

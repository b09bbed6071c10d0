using Builder.Client;

namespace Builder.Cli.Journeys;

/// <summary>A release on its way.</summary>
internal sealed class ReleaseJourney(BuilderApi api, ReleaseDeploymentAnswer started) : Journey
{
    public override string Title => $"{started.StudyOid} release {started.ReleaseNumber} → {started.Environment}";

    public override JourneyLook Begun => See(started);

    public override async Task<JourneyLook> LookAsync(CancellationToken cancellationToken)
    {
        var release = await api.Releases.GetAsync(started.StudyOid, started.ReleaseNumber, cancellationToken);
        return See(release.Journeys.Single(journey => journey.Deployment.ReleaseDeploymentId == started.ReleaseDeploymentId).Deployment);
    }

    public override async Task<IReadOnlyList<string>> ListAwaitedAsync(CancellationToken cancellationToken)
    {
        var answer = await api.Releases.ListMissingAsync(started.StudyOid, started.ReleaseNumber, started.ReleaseDeploymentId, cancellationToken);
        return [.. answer.Missing.Select(form => $"{form.FormOid} v{form.Version}: {form.State ?? "not sent"}")];
    }

    private static JourneyLook See(ReleaseDeploymentAnswer journey) =>
        new(journey.State, IsArrived(journey.State), [.. journey.Problems.Select(Describe)], journey.StartsAt, journey);

    private static bool? IsArrived(string state) => state switch
    {
        "Ready" => true,
        "Blocked" or "Cancelled" or "Withdrawn" => false,
        _ => null,
    };

    private static string Describe(ReleaseProblemAnswer problem) => problem.FormOid is null
        ? $"{problem.Code}: {problem.Text}"
        : $"{problem.Code} {problem.FormOid}{(problem.Version is { } version ? FormattableString.Invariant($" v{version}") : "")}: {problem.Text}";
}

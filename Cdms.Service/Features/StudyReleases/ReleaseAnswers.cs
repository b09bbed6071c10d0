using Cdms.Service.Domain;
using Contracts;
using MassTransit;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Answers made from a release as it stands here.</summary>
internal static class ReleaseAnswers
{
    /// <summary>Tells the Builder where the release stands; a release that waits says nothing.</summary>
    public static Task AnswerAsync(this IPublishEndpoint bus, ReceivedRelease release, string environment, DateTimeOffset at, CancellationToken cancellationToken) => release.State switch
    {
        ReceivedReleaseState.Ready => bus.Publish(release.ToReady(environment), cancellationToken),
        ReceivedReleaseState.Blocked => bus.Publish(release.ToBlocked(environment, release.Problems, at), cancellationToken),
        ReceivedReleaseState.Withdrawn => bus.Publish(release.ToBlocked(environment, [ReleaseProblems.Withdrawn(release.ReleaseNumber)], release.WithdrawnAt ?? at), cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>The answer to a release that is not taken.</summary>
    public static StudyReleaseBlocked ToBlockedAnswer(this StudyReleasePublished message, StudyReleaseProblem problem, DateTimeOffset at) => new()
    {
        ReleaseDeploymentId = message.ReleaseDeploymentId,
        Attempt = message.Attempt,
        ReleaseId = message.ReleaseId,
        Environment = message.Environment,
        StudyOid = message.StudyOid,
        ReleaseNumber = message.ReleaseNumber,
        Problems = [problem],
        BlockedAt = at,
    };

    private static StudyReleaseReady ToReady(this ReceivedRelease release, string environment) => new()
    {
        ReleaseDeploymentId = release.ReleaseDeploymentId,
        Attempt = release.Attempt,
        ReleaseId = release.ReleaseId,
        Environment = environment,
        StudyOid = release.StudyOid,
        ReleaseNumber = release.ReleaseNumber,
        ManifestHash = release.VerifyStored(),
        ReadyAt = release.ReadyAt ?? throw new InvalidOperationException("A release that is ready says since when."),
    };

    private static StudyReleaseBlocked ToBlocked(this ReceivedRelease release, string environment, IReadOnlyList<StudyReleaseProblem> problems, DateTimeOffset at) => new()
    {
        ReleaseDeploymentId = release.ReleaseDeploymentId,
        Attempt = release.Attempt,
        ReleaseId = release.ReleaseId,
        Environment = environment,
        StudyOid = release.StudyOid,
        ReleaseNumber = release.ReleaseNumber,
        Problems = problems,
        BlockedAt = at,
    };
}

using Contracts;
using MassTransit.Events;
using MassTransit.MessageData.Values;
using MassTransit.Metadata;

namespace Tests.Builder.StudyReleases;

/// <summary>What an environment may answer about a release.</summary>
internal static class ReleaseAnswers
{
    public static object Make(string answer, StudyReleaseReady of) => answer switch
    {
        "ready" => of,
        "blocked" => new StudyReleaseBlocked
        {
            ReleaseDeploymentId = of.ReleaseDeploymentId, Attempt = 1, ReleaseId = of.ReleaseId, Environment = of.Environment, StudyOid = of.StudyOid, ReleaseNumber = 1,
            Problems = [new StudyReleaseProblem { Code = "rule-broken", Text = "Why." }], BlockedAt = Given.Start,
        },
        "retries spent" => FaultOf(new StudyReleasePublished
        {
            ReleaseDeploymentId = of.ReleaseDeploymentId, Attempt = 1, ReleaseId = of.ReleaseId, Environment = of.Environment, StudyOid = of.StudyOid, ReleaseNumber = 1, ManifestHash = of.ManifestHash,
            ManifestEncoding = "br", Manifest = EmptyMessageData<byte[]>.Instance, ChangeReason = "first", PublishedBy = Given.Person, PublishedAt = Given.Start,
        }),
        "withdrawal given up" => FaultOf(new StudyReleaseWithdrawn
        {
            ReleaseDeploymentId = of.ReleaseDeploymentId, ReleaseId = of.ReleaseId, Environment = of.Environment, StudyOid = of.StudyOid, ReleaseNumber = 1,
            Reason = "wrong", WithdrawnBy = Given.Person, WithdrawnAt = Given.Start,
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There is no such answer."),
    };

    private static FaultEvent<T> FaultOf<T>(T message) => new(message, Guid.NewGuid(), HostMetadataCache.Host, new InvalidOperationException("disk full"), []);
}

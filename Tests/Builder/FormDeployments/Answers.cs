using Builder.Service.Domain;
using Contracts;
using MassTransit;
using MassTransit.Events;
using MassTransit.MessageData.Values;
using MassTransit.Metadata;

namespace Tests.Builder.FormDeployments;

/// <summary>What an environment may answer.</summary>
internal static class Answers
{
    public static FormVersionInstalled Installed(FormDeployment deployment, int attempt, string hash = Given.Hash) => new()
    {
        FormDeploymentId = deployment.CorrelationId,
        Attempt = attempt,
        Environment = deployment.Environment,
        StudyOid = deployment.StudyOid,
        FormOid = deployment.FormOid,
        Version = deployment.Version,
        ContentHash = hash,
        InstalledAt = Given.Start.AddHours(1),
    };

    public static FormVersionRejected Rejected(FormDeployment deployment, int attempt) => new()
    {
        FormDeploymentId = deployment.CorrelationId,
        Attempt = attempt,
        Environment = deployment.Environment,
        StudyOid = deployment.StudyOid,
        FormOid = deployment.FormOid,
        Version = deployment.Version,
        Problems = [Given.Problem],
        RejectedAt = Given.Start.AddHours(1),
    };

    public static FormDeploymentCancellationAnswered Cancellation(FormDeployment deployment, string? installedHash = null) => new()
    {
        FormDeploymentId = deployment.CorrelationId,
        Environment = deployment.Environment,
        WasInstalled = installedHash is not null,
        ContentHash = installedHash,
        InstalledAt = installedHash is null ? null : Given.Start.AddHours(1),
        AnsweredAt = Given.Start.AddHours(2),
    };

    public static Fault<FormVersionPublished> Fault(FormDeployment deployment, int attempt) => new FaultEvent<FormVersionPublished>(
        Published(deployment, attempt), Guid.NewGuid(), HostMetadataCache.Host, new InvalidOperationException("disk full"), []);

    public static Fault<FormDeploymentCancelled> CancellationFault(FormDeployment deployment) => new FaultEvent<FormDeploymentCancelled>(
        Cancelled(deployment), Guid.NewGuid(), HostMetadataCache.Host, new InvalidOperationException("disk full"), []);

    private static FormDeploymentCancelled Cancelled(FormDeployment deployment) => new()
    {
        FormDeploymentId = deployment.CorrelationId,
        Environment = deployment.Environment,
        StudyOid = deployment.StudyOid,
        FormOid = deployment.FormOid,
        Version = deployment.Version,
        CancelledBy = Given.Person,
        CancelledAt = Given.Start,
    };

    /// <summary>The type that an answer is published as: faults are behind an interface.</summary>
    public static Type TypeOf(object answer) => answer switch
    {
        Fault<FormVersionPublished> => typeof(Fault<FormVersionPublished>),
        Fault<FormDeploymentCancelled> => typeof(Fault<FormDeploymentCancelled>),
        Fault<StudyReleasePublished> => typeof(Fault<StudyReleasePublished>),
        Fault<StudyReleaseWithdrawn> => typeof(Fault<StudyReleaseWithdrawn>),
        _ => answer.GetType(),
    };

    private static FormVersionPublished Published(FormDeployment deployment, int attempt) => new()
    {
        FormDeploymentId = deployment.CorrelationId,
        Attempt = attempt,
        Environment = deployment.Environment,
        StudyOid = deployment.StudyOid,
        FormOid = deployment.FormOid,
        Version = deployment.Version,
        ContentHash = deployment.ContentHash,
        DefinitionEncoding = "br",
        Definition = EmptyMessageData<byte[]>.Instance,
        ChangeReason = "first",
        PublishedBy = Given.Person,
        PublishedAt = Given.Start,
    };
}

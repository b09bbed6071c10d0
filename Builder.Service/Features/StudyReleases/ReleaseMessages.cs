using Builder.Service.Domain;
using Contracts;
using MassTransit;
using Messaging.ClaimCheck;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Sends releases to environments: the one place that knows what such a message carries.</summary>
/// <remarks>Publish before the save on purpose: row, history and message commit together.</remarks>
internal sealed class ReleaseMessages(IPublishEndpoint bus, IClaimCheck claimCheck)
{
    /// <summary>Sends the manifest as the deployment's present attempt.</summary>
    public async Task PublishReleaseAsync(ReleaseDeployment deployment, StudyRelease release, Guid messageId, CancellationToken cancellationToken) =>
        await PublishAsync(new StudyReleasePublished
        {
            ReleaseDeploymentId = deployment.CorrelationId,
            Attempt = deployment.Attempt,
            ReleaseId = deployment.ReleaseId,
            Environment = deployment.Environment,
            StudyOid = deployment.StudyOid,
            ReleaseNumber = deployment.ReleaseNumber,
            ManifestHash = release.ManifestHash,
            ManifestEncoding = Brotli.Encoding,
            Manifest = await claimCheck.ToMessageDataAsync(Brotli.Compress(release.Manifest), cancellationToken),
            ChangeReason = release.ChangeReason,
            PublishedBy = release.PublishedBy,
            PublishedAt = release.PublishedAt,
        }, deployment.Environment, messageId, cancellationToken);

    /// <summary>Sends the tombstone.</summary>
    public Task PublishWithdrawalAsync(ReleaseDeployment deployment, Guid messageId, CancellationToken cancellationToken) =>
        PublishAsync(new StudyReleaseWithdrawn
        {
            ReleaseDeploymentId = deployment.CorrelationId,
            ReleaseId = deployment.ReleaseId,
            Environment = deployment.Environment,
            StudyOid = deployment.StudyOid,
            ReleaseNumber = deployment.ReleaseNumber,
            Reason = deployment.WithdrawalReason ?? "",
            WithdrawnBy = deployment.WithdrawnBy ?? "",
            WithdrawnAt = deployment.WithdrawnAt ?? deployment.RequestedAt,
        }, deployment.Environment, messageId, cancellationToken);

    /// <summary>Asks what the release would touch.</summary>
    public Task PublishImpactRequestAsync(ReleaseImpact impact, StudyRelease release, CancellationToken cancellationToken) =>
        PublishAsync(new ReleaseImpactRequested
        {
            RequestId = impact.Id,
            ReleaseId = release.ReleaseId,
            Environment = impact.Environment,
            StudyOid = impact.StudyOid,
            ReleaseNumber = release.Number,
            FormVersions = [.. release.Forms.OrderBy(form => form.FormOid, StringComparer.Ordinal)
                .Select(form => new ReleasedFormVersion { FormOid = form.FormOid, Version = form.Version, ContentHash = form.ContentHash })],
        }, impact.Environment, NewId.NextGuid(), cancellationToken);

    private Task PublishAsync<T>(T message, string environment, Guid messageId, CancellationToken cancellationToken)
        where T : class =>
        bus.Publish(message, context =>
        {
            context.MessageId = messageId;
            context.Headers.Set(EnvironmentSubscription.Header, environment);
        }, cancellationToken);
}

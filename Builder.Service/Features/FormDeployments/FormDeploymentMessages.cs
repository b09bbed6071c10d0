using Builder.Service.Domain;
using Contracts;
using MassTransit;
using Messaging.ClaimCheck;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Sends deployments to environments: the one place that knows what such a message carries and how a subscription tells environments apart.</summary>
/// <remarks>Publish before the save on purpose: row, history and message commit together.</remarks>
public sealed class FormDeploymentMessages(IPublishEndpoint bus, IClaimCheck claimCheck)
{
    /// <summary>Sends the version as the deployment's present attempt.</summary>
    public async Task PublishVersionAsync(FormDeployment deployment, FormVersion version, Guid messageId, CancellationToken cancellationToken) =>
        await PublishAsync(new FormVersionPublished
        {
            FormDeploymentId = deployment.CorrelationId,
            Attempt = deployment.Attempt,
            ReleaseId = deployment.ReleaseId,
            Environment = deployment.Environment,
            StudyOid = deployment.StudyOid,
            FormOid = deployment.FormOid,
            Version = deployment.Version,
            ContentHash = version.ContentHash,
            DefinitionEncoding = Brotli.Encoding,
            Definition = await claimCheck.ToMessageDataAsync(Brotli.Compress(version.Definition), cancellationToken),
            ChangeReason = version.ChangeReason,
            PublishedBy = version.PublishedBy,
            PublishedAt = version.PublishedAt,
        }, deployment.Environment, messageId, cancellationToken);

    /// <summary>Sends the tombstone.</summary>
    public Task PublishCancellationAsync(FormDeployment deployment, string cancelledBy, Guid messageId, CancellationToken cancellationToken) =>
        PublishAsync(new FormDeploymentCancelled
        {
            FormDeploymentId = deployment.CorrelationId,
            Environment = deployment.Environment,
            StudyOid = deployment.StudyOid,
            FormOid = deployment.FormOid,
            Version = deployment.Version,
            CancelledBy = cancelledBy,
            CancelledAt = deployment.CancellationRequestedAt ?? deployment.RequestedAt,
        }, deployment.Environment, messageId, cancellationToken);

    private Task PublishAsync<T>(T message, string environment, Guid messageId, CancellationToken cancellationToken)
        where T : class =>
        bus.Publish(message, context =>
        {
            context.MessageId = messageId;
            context.Headers.Set(EnvironmentSubscription.Header, environment);
        }, cancellationToken);
}

using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Says what a release would touch here. No data are collected yet, so it is nothing at any site.</summary>
internal sealed class ReportReleaseImpactConsumer(IOptions<EnvironmentOptions> environment, TimeProvider clock) : IConsumer<ReleaseImpactRequested>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ReleaseImpactRequested> context) =>
        !string.Equals(context.Message.Environment, environment.Value.Environment, StringComparison.Ordinal) ? Task.CompletedTask : context.Publish(new ReleaseImpactReported
        {
            RequestId = context.Message.RequestId,
            Environment = context.Message.Environment,
            StudyOid = context.Message.StudyOid,
            Sites = [],
            ReportedAt = clock.GetUtcNow(),
        }, context.CancellationToken);
}

using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Says what a release would touch here.</summary>
internal sealed class ReportReleaseImpactConsumer(ReleaseImpacts impacts, IOptions<EnvironmentOptions> environment, TimeProvider clock) : IConsumer<ReleaseImpactRequested>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<ReleaseImpactRequested> context)
    {
        if (!string.Equals(context.Message.Environment, environment.Value.Environment, StringComparison.Ordinal))
            return;
        await context.Publish(new ReleaseImpactReported
        {
            RequestId = context.Message.RequestId,
            Environment = context.Message.Environment,
            StudyOid = context.Message.StudyOid,
            Sites = await impacts.CountAsync(context.Message, context.CancellationToken),
            ReportedAt = clock.GetUtcNow(),
        }, context.CancellationToken);
    }
}

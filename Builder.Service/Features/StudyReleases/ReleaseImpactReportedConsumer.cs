using Builder.Service.Data;
using Contracts;
using MassTransit;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Keeps what an environment said a release would touch.</summary>
internal sealed partial class ReleaseImpactReportedConsumer(BuilderDbContext db, ILogger<ReleaseImpactReportedConsumer> logger) : IConsumer<ReleaseImpactReported>
{
    public async Task Consume(ConsumeContext<ReleaseImpactReported> context)
    {
        if (await db.ReleaseImpacts.FindAsync([context.Message.RequestId], context.CancellationToken) is not { } impact)
        {
            LogUnknown(context.Message.RequestId, context.Message.Environment);
            return;
        }
        impact.Hear(context.Message);
        await db.SaveChangesAsync(context.CancellationToken);
    }

    [LoggerMessage(2312, LogLevel.Warning, "Environment {Environment} answers the question {RequestId} about a release, which nobody asked here; ask again")]
    private partial void LogUnknown(Guid requestId, string environment);
}

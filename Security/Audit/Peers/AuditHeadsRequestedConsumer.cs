using Contracts;
using MassTransit;
using Security.Audit.Sealing;

namespace Security.Audit.Peers;

/// <summary>Tells another service what was kept of its chains.</summary>
internal sealed class AuditHeadsRequestedConsumer(PeerHeads heads, SecurityOptions service) : IConsumer<AuditHeadsRequested>
{
    // So few that a message stays far below the limit of SNS.
    private const int HeadsPerMessage = 200;

    public async Task Consume(ConsumeContext<AuditHeadsRequested> context)
    {
        var request = context.Message;
        if (string.Equals(request.Service, service.ServiceName, StringComparison.Ordinal))
            return;
        var known = (await heads.SampleAsync(request.Service, context.CancellationToken)).Select(SealedHeadContract.ToContract).ToArray();
        foreach (var part in known.Length == 0 ? [known] : known.Chunk(HeadsPerMessage))
        {
            await context.Publish(
                new AuditHeadsReported { RequestId = request.RequestId, Service = request.Service, ReportedBy = service.ServiceName, Heads = part }, context.CancellationToken);
        }
    }
}

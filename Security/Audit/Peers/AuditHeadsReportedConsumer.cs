using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using ServiceDefaults;

namespace Security.Audit.Peers;

/// <summary>Compares this service's chains with what a peer has kept of them. The heads are stored, so that <c>verify</c> compares with them too.</summary>
internal sealed partial class AuditHeadsReportedConsumer(
    ServiceDbContext db, HeadComparison comparison, PeerAlarm alarm, SecurityOptions service, TimeProvider clock, ILogger<AuditHeadsReportedConsumer> logger)
    : IConsumer<AuditHeadsReported>
{
    public async Task Consume(ConsumeContext<AuditHeadsReported> context)
    {
        var report = context.Message;
        if (!string.Equals(report.Service, service.ServiceName, StringComparison.Ordinal))
            return;
        var contradictions = 0;
        foreach (var head in report.Heads)
        {
            if (!AuditHashText.TryParse(head.Hash, out var hash))
                continue;
            await KeepAsync(head, hash, context.CancellationToken);
            if (await comparison.FindAsync(head.StudyOid, head.Number, hash, report.ReportedBy, context.CancellationToken) is not { } finding)
                continue;
            contradictions++;
            alarm.Raise(new(service.ServiceName, head.StudyOid, head.Number, finding.Text, head.Hash, null));
        }

        await db.SaveChangesAsync(context.CancellationToken);
        if (contradictions == 0)
            LogAgreed(report.ReportedBy, report.Heads.Count);
    }

    private async Task KeepAsync(AuditHead head, byte[] hash, CancellationToken cancellationToken)
    {
        var known = db.Set<PeerBlockHead>().Where(row => row.Service == service.ServiceName && row.StudyOid == head.StudyOid && row.Number == head.Number);
        if (!await known.AnyAsync(cancellationToken))
        {
            db.Add(new PeerBlockHead
            {
                Service = service.ServiceName, StudyOid = head.StudyOid, Number = head.Number, Hash = hash, SealedAt = head.SealedAt, ReceivedAt = clock.GetUtcNow(),
            });
        }
    }

    [LoggerMessage(3122, LogLevel.Information, "The audit trail fits the {Count} heads that {Peer} has kept of it")]
    private partial void LogAgreed(string peer, int count);
}

using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Peers;

/// <summary>Keeps the heads of other services, and cries out when one contradicts what was kept.</summary>
/// <remarks>
/// Messages come in any order and more than once. A head is late, and nothing is wrong, when it was sealed before the newest one known. It is a contradiction when the
/// number is known with another hash, or when it was sealed later and yet has a lower number: then the chain was cut in between.
/// </remarks>
internal sealed partial class AuditBlocksSealedConsumer(
    ServiceDbContext db, PeerAlarm alarm, SecurityOptions service, TimeProvider clock, ILogger<AuditBlocksSealedConsumer> logger) : IConsumer<AuditBlocksSealed>
{
    public async Task Consume(ConsumeContext<AuditBlocksSealed> context)
    {
        var message = context.Message;
        if (string.Equals(message.Service, service.ServiceName, StringComparison.Ordinal))
            return;
        foreach (var head in message.Heads)
        {
            if (AuditHashText.TryParse(head.Hash, out var hash))
                await TakeAsync(message.Service, head, hash, context.CancellationToken);
            else
                LogUnreadable(message.Service, head.StudyOid, head.Number);
        }

        await db.SaveChangesAsync(context.CancellationToken);
    }

    private async Task TakeAsync(string peer, AuditHead head, byte[] hash, CancellationToken cancellationToken)
    {
        var chain = db.Set<PeerBlockHead>().AsNoTracking().Where(row => row.Service == peer && row.StudyOid == head.StudyOid);
        var same = await chain.Where(row => row.Number == head.Number).Select(row => row.Hash).FirstOrDefaultAsync(cancellationToken);
        if (same is not null)
        {
            if (!same.AsSpan().SequenceEqual(hash))
                alarm.Raise(new(peer, head.StudyOid, head.Number, "the block was rewritten: its hash is another than the one told before", AuditHashText.Of(same), head.Hash));
            return;
        }

        var newest = await chain.OrderByDescending(row => row.SealedAt).ThenByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is not null && head.Number < newest.Number && head.SealedAt > newest.SealedAt)
            alarm.Raise(new(peer, head.StudyOid, head.Number, $"the chain was cut: it had reached block {newest.Number} before", AuditHashText.Of(newest.Hash), head.Hash));
        db.Add(new PeerBlockHead
        {
            Service = peer, StudyOid = head.StudyOid, Number = head.Number, Hash = hash, SealedAt = head.SealedAt, ReceivedAt = clock.GetUtcNow(),
        });
    }

    [LoggerMessage(3121, LogLevel.Error, "A head of {Service}'s chain '{StudyOid}', block {Number}, bears no hash that can be read, and is not kept. Is that service of a later version?")]
    private partial void LogUnreadable(string service, string studyOid, long number);
}

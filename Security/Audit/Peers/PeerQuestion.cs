using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Security.Audit.Peers;

/// <summary>Asks the other services what they know of this one's chains. Their answers come later and are stored; the next verification compares with them.</summary>
internal sealed class PeerQuestion(ServiceDbContext db, IPublishEndpoint bus, SecurityOptions service)
{
    /// <summary>Puts the question into the outbox and saves it.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await bus.Publish(new AuditHeadsRequested { RequestId = Guid.NewGuid(), Service = service.ServiceName }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

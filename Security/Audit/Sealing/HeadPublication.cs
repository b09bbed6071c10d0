using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security.Audit.Peers;
using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>Tells the other services the heads of the chains, and asks them what they know of this one's, in the sealer's transaction.</summary>
internal sealed class HeadPublication(
    ServiceDbContext db, IPublishEndpoint bus, PeerQuestion question, SecurityOptions service, IOptions<AuditOptions> options, SealerState state, TimeProvider clock)
{
    private const int HeadsPerMessage = 200;

    private static readonly TimeSpan RequestInterval = TimeSpan.FromHours(1);

    private enum Outcome
    {
        NotDue,
        NothingNew,
        Published,
    }

    /// <summary>Publishes what is due.</summary>
    /// <param name="hasSealed">Blocks were added in this transaction.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>What is to be remembered once the transaction is committed.</returns>
    public async Task<Done> PublishAsync(bool hasSealed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!state.IsSomethingDue(now) && !(hasSealed && now >= state.NextHeadsAt))
            return new Done(hasSealed || state.HasUnpublishedHeads, state.NextHeadsAt, state.NextRequestAt);

        var lease = await db.Set<AuditSealerLease>().AsNoTracking().SingleAsync(cancellationToken);
        var outcome = await PublishHeadsAsync(lease, now, cancellationToken);
        var requestedAt = await RequestAsync(lease, now, cancellationToken);
        return new Done(
            outcome is Outcome.NotDue, (outcome is Outcome.Published ? now : lease.HeadsPublishedAt) + options.Value.HeadInterval, requestedAt + RequestInterval);
    }

    /// <summary>Keeps what <see cref="PublishAsync"/> said, after the commit.</summary>
    public void Remember(Done done, DateTimeOffset now)
    {
        state.HasUnpublishedHeads = done.HasUnpublishedHeads;
        state.NextHeadsAt = done.NextHeadsAt;
        state.NextRequestAt = done.NextRequestAt;
    }

    private async Task<Outcome> PublishHeadsAsync(AuditSealerLease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < lease.HeadsPublishedAt + options.Value.HeadInterval)
            return Outcome.NotDue;
        var blocks = await db.Set<AuditBlock>().AsNoTracking().Where(block => block.Id > lease.PublishedBlockId).OrderBy(block => block.Id)
            .Select(block => new { block.Id, Head = new SealedHead(block.StudyOid, block.Number, block.Hash, block.SealedAt) })
            .ToListAsync(cancellationToken);
        if (blocks.Count == 0)
            return Outcome.NothingNew;

        var heads = blocks.GroupBy(block => block.Head.StudyOid, StringComparer.Ordinal).Select(chain => chain.Last().Head.ToContract());
        foreach (var part in heads.Chunk(HeadsPerMessage))
            await bus.Publish(new AuditBlocksSealed { Service = service.ServiceName, Heads = part }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var newest = blocks[^1].Id;
        await db.Set<AuditSealerLease>().ExecuteUpdateAsync(
            update => update.SetProperty(row => row.PublishedBlockId, newest).SetProperty(row => row.HeadsPublishedAt, now), cancellationToken);
        return Outcome.Published;
    }

    private async Task<DateTimeOffset> RequestAsync(AuditSealerLease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < lease.HeadsRequestedAt + RequestInterval)
            return lease.HeadsRequestedAt;
        await question.AskAsync(cancellationToken);
        await db.Set<AuditSealerLease>().ExecuteUpdateAsync(update => update.SetProperty(row => row.HeadsRequestedAt, now), cancellationToken);
        return now;
    }

    /// <summary>What the sealer knows after a round.</summary>
    internal sealed record Done(bool HasUnpublishedHeads, DateTimeOffset NextHeadsAt, DateTimeOffset NextRequestAt);
}

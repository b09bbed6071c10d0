using Builder.Service.Data;
using Builder.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>Takes back what was lost here, where somebody has asked for it, and nothing else: content that nobody asked for makes no version, whoever sends it.</summary>
internal sealed class FrozenContentReturnedConsumer(
    BuilderDbContext db, LostFormVersions formVersions, LostReleases releases, TimeProvider clock, ILogger<FrozenContentReturnedConsumer> logger) : IConsumer<FrozenContentReturned>
{
    public async Task Consume(ConsumeContext<FrozenContentReturned> context)
    {
        var (told, cancellationToken) = (context.Message, context.CancellationToken);
        if (await FindAskedAsync(told, cancellationToken) is not { } lost)
        {
            logger.LogNotAsked(told.Environment, told.StudyOid, told.FormOid, told.Number, told.ContentHash);
            return;
        }
        Acting.In(lost.StudyOid);
        Acting.Because(lost.Note ?? "");
        var occurrence = new Occurrence(clock.GetUtcNow(), EnvironmentActor.Of(lost.Environment), context.MessageId);
        if (await TakeAsync(told, lost, occurrence, cancellationToken) is { } against)
        {
            lost.Overtake(occurrence.At, occurrence.Actor, against);
            logger.LogNotTakenBack(lost.Environment, lost.StudyOid, lost.FormOid, told.Number, against, lost.CheckId);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> TakeAsync(FrozenContentReturned told, InventoryDifference lost, Occurrence occurrence, CancellationToken cancellationToken)
    {
        var (canonical, against) = await FrozenContentReader.ReadAsync(told, lost, cancellationToken);
        if (against is not null)
            return against;
        if (lost.Subject == DifferenceSubject.Release)
            return await releases.TakeAsync(lost, canonical, occurrence, cancellationToken);
        against = await formVersions.TakeAsync(lost, canonical, occurrence, cancellationToken);
        // Also where it could not be taken: then the release says what it lacks.
        await releases.AskWaitingAsync(lost, cancellationToken);
        return against;
    }

    private async Task<InventoryDifference?> FindAskedAsync(FrozenContentReturned told, CancellationToken cancellationToken)
    {
        var subject = told.FormOid is null ? DifferenceSubject.Release : DifferenceSubject.FormVersion;
        var asked = db.InventoryDifferences.Where(difference =>
            difference.Environment == told.Environment && difference.StudyOid == told.StudyOid && difference.Subject == subject && difference.FormOid == told.FormOid
            && (difference.Version ?? difference.ReleaseNumber) == told.Number && difference.ThereHash == told.ContentHash
            && difference.Repair == DifferenceRepair.TakeBack && difference.State == DifferenceState.Repairing);
        await asked.LockAsync(difference => difference.Revision, cancellationToken);
        return await asked.OrderByDescending(difference => difference.Id).FirstOrDefaultAsync(cancellationToken);
    }
}

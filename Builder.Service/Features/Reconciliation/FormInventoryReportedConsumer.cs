using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation;

/// <summary>Keeps the parts of what an environment reports, in any order and more than once, and compares when all are here.</summary>
/// <remarks>The check's row is locked first, so that of two parts that come at once in two replicas the second one sees the first.</remarks>
internal sealed class FormInventoryReportedConsumer(BuilderDbContext db, InventoryComparer comparer, ILogger<FormInventoryReportedConsumer> logger) : IConsumer<FormInventoryReported>
{
    public async Task Consume(ConsumeContext<FormInventoryReported> context)
    {
        var (told, cancellationToken) = (context.Message, context.CancellationToken);
        var row = db.InventoryChecks.Where(check => check.Id == told.RequestId && check.Environment == told.Environment);
        await row.LockAsync(check => check.Revision, cancellationToken);
        if (await row.FirstOrDefaultAsync(cancellationToken) is not { State: InventoryCheckState.Asked } check || told.Part < 1 || told.Part > told.Parts)
        {
            logger.LogPassedOver(told.Part, told.Parts, told.Environment, told.RequestId);
            return;
        }
        var parts = db.InventoryParts.Where(part => part.CheckId == check.Id);
        if (await parts.AnyAsync(part => part.Part == told.Part, cancellationToken))
            return;
        // What is not about this environment is none of its business, whoever says it.
        db.Add(new InventoryPart { CheckId = check.Id, Part = told.Part, Content = Inventory.Write(told with { ActiveReleases = [.. told.ActiveReleases.Where(site => site.Environment == told.Environment)] }) });
        await db.SaveChangesAsync(cancellationToken);
        if (await parts.CountAsync(cancellationToken) < told.Parts)
            return;
        await comparer.RunAsync(check, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

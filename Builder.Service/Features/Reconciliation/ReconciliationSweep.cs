using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Reconciliation.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation;

/// <summary>Gives up comparisons that were not answered, and asks environments whose last one is old enough.</summary>
/// <remarks>Several Builders may sweep at once: revisions and the unique index let one of them do each.</remarks>
internal sealed class ReconciliationSweep(
    BuilderDbContext db, ReconciliationStarter starter, IOptions<EnvironmentOptions> environments, IOptions<ReconciliationOptions> options, TimeProvider clock, ILogger<ReconciliationSweep> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var act = Acting.BeginService(ServiceName.Value, nameof(ReconciliationSweep));
        foreach (var check in await db.InventoryChecks.Where(check => check.Turn == "" && check.AnswerBy <= clock.GetUtcNow()).ToListAsync(cancellationToken))
        {
            check.GiveUp(clock.GetUtcNow());
            if (await TrySaveAsync(cancellationToken))
                logger.LogNoAnswer(check.Environment, check.Id);
        }
        if (options.Value.Interval > TimeSpan.Zero)
            await StartDueAsync(cancellationToken);
    }

    private async Task StartDueAsync(CancellationToken cancellationToken)
    {
        // An environment that has never announced itself has nothing yet that could differ; whoever thinks otherwise asks by hand.
        var presences = await db.EnvironmentPresences.AsNoTracking().ToDictionaryAsync(presence => presence.Environment, presence => presence.ReceivedAt, cancellationToken);
        foreach (var environment in environments.Value.All.Select(environment => environment.Name).Where(presences.ContainsKey))
        {
            var last = await db.InventoryChecks.AsNoTracking().Where(check => check.Environment == environment).OrderByDescending(check => check.RequestedAt)
                .Select(check => new { check.State, check.RequestedAt }).FirstOrDefaultAsync(cancellationToken);
            if (last?.State == InventoryCheckState.Asked || clock.GetUtcNow() - (last?.RequestedAt ?? presences[environment]) < options.Value.Interval)
                continue;
            await starter.StartAsync(environment, cancellationToken);
            await TrySaveAsync(cancellationToken);
        }
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || DatabaseFailures.IsDuplicateKey(exception))
        {
            return false; // Another Builder, a person or the answer was faster.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

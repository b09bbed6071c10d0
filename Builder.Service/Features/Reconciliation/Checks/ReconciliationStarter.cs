using Builder.Service.Data;
using Builder.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>Asks an environment what it holds: row and message, for the caller to save together.</summary>
internal sealed class ReconciliationStarter(BuilderDbContext db, IPublishEndpoint bus, IOptions<ReconciliationOptions> options, TimeProvider clock, ILogger<ReconciliationStarter> logger)
{
    /// <summary>The comparison that waits for the environment's answer; null: none.</summary>
    public Task<InventoryCheck?> FindAskedAsync(string environment, CancellationToken cancellationToken) =>
        db.InventoryChecks.AsNoTracking().FirstOrDefaultAsync(check => check.Environment == environment && check.Turn == "", cancellationToken);

    public async Task<InventoryCheck> StartAsync(string environment, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var check = db.Add(new InventoryCheck
        {
            Id = NewId.NextGuid(), Environment = environment, RequestedBy = Acting.Actor.Label, RequestedAt = now, AnswerBy = now + options.Value.AnswerWithin,
        }).Entity;
        await bus.Publish(new FormInventoryRequested { RequestId = check.Id, Environment = environment }, context => context.Headers.Set(EnvironmentSubscription.Header, environment), cancellationToken);
        logger.LogAsked(environment, check.Id);
        return check;
    }
}

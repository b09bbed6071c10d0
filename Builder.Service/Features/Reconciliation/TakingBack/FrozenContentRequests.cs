using Builder.Service.Domain;
using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>Asks environments for what was lost here.</summary>
internal sealed class FrozenContentRequests(IPublishEndpoint bus)
{
    /// <summary>Asks for what a difference is about, with the hash that the environment reported; for the caller to save with the difference.</summary>
    public Task AskAsync(InventoryDifference lost, CancellationToken cancellationToken) => bus.Publish(
        new FrozenContentRequested
        {
            Environment = lost.Environment, StudyOid = lost.StudyOid, FormOid = lost.FormOid, Number = (lost.Subject == DifferenceSubject.Release ? lost.ReleaseNumber : lost.Version) ?? 0,
            ContentHash = lost.ThereHash ?? "",
        },
        context => context.Headers.Set(EnvironmentSubscription.Header, lost.Environment), cancellationToken);
}

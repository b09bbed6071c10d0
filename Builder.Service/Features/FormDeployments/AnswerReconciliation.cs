using Builder.Service.Data;
using Builder.Service.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Gives kept answers to their deployments, of form versions and of releases, once those are known, as after the newer part of a backup was restored.</summary>
/// <remarks>An answer that cannot be read is passed over and stays as it is: what it says is somebody's to find out, and the others do not wait for it.</remarks>
internal sealed partial class AnswerReconciliation(
    BuilderDbContext db, ISendEndpointProvider bus, UnreadableAnswers unreadable, TimeProvider clock, ILogger<AnswerReconciliation> logger)
{
    internal const int BatchSize = 100;
    private static readonly Uri Queue = new($"queue:{BuilderEndpoint.Name}");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var act = Acting.BeginService(ServiceName.Value, nameof(AnswerReconciliation));
        var last = 0L;
        while (await ReadAsync(last, cancellationToken) is { Count: > 0 } matched)
        {
            foreach (var kept in matched)
                await TryGiveAsync(kept, cancellationToken);
            // The answers go out with this save, or not at all.
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            last = matched[^1].Id;
        }
    }

    private Task<List<UnmatchedAnswer>> ReadAsync(long last, CancellationToken cancellationToken) => db.UnmatchedAnswers
        .Where(answer => answer.Id > last && answer.ReconciledAt == null)
        .Where(answer => db.FormDeployments.Any(deployment => deployment.CorrelationId == answer.FormDeploymentId)
            || db.ReleaseDeployments.Any(deployment => deployment.CorrelationId == answer.FormDeploymentId))
        .OrderBy(answer => answer.Id)
        .Take(BatchSize)
        .ToListAsync(cancellationToken);

    private async Task TryGiveAsync(UnmatchedAnswer kept, CancellationToken cancellationToken)
    {
        if (KeptAnswer.TryRead(kept, out var reason) is not { } answer)
        {
            // Once in a process, not at every sweep.
            if (unreadable.Add(kept.Id))
                LogUnreadable(kept.Id, kept.MessageType, kept.FormDeploymentId, reason);
            return;
        }
        var endpoint = await bus.GetSendEndpoint(Queue);
        // Object, since the kind of answer is known only now; it is sent as what it is.
        await endpoint.Send(answer.Message, answer.Type, cancellationToken);
        kept.ReconciledAt = clock.GetUtcNow();
        LogReconciled(kept.MessageType, kept.FormDeploymentId);
    }

    [LoggerMessage(2113, LogLevel.Warning, "{Answer} is given to the deployment {FormDeploymentId}, which has become known")]
    private partial void LogReconciled(string answer, Guid formDeploymentId);

    [LoggerMessage(2114, LogLevel.Error, "The kept answer {Id} ({Answer}) to the deployment {FormDeploymentId} cannot be read and is left as it is: {Reason}. Read it in UnmatchedAnswer, settle the deployment by a retry or a cancellation, then set its ReconciledAt")]
    private partial void LogUnreadable(long id, string answer, Guid formDeploymentId, string reason);
}

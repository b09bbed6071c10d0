using Builder.Service.Data;
using Builder.Service.Domain;
using Contracts;
using MassTransit;
using MassTransit.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Gives kept answers to their deployments once those are known, as after the newer part of a backup was restored.</summary>
internal sealed partial class AnswerReconciliation(
    BuilderDbContext db, ISendEndpointProvider bus, TimeProvider clock, ILogger<AnswerReconciliation> logger)
{
    private const int BatchSize = 100;
    private static readonly Uri Queue = new($"queue:{BuilderEndpoint.Name}");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var matched = await db.UnmatchedAnswers
            .Where(answer => answer.ReconciledAt == null && db.FormDeployments.Any(deployment => deployment.CorrelationId == answer.FormDeploymentId))
            .OrderBy(answer => answer.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var answer in matched)
        {
            await SendAsync(answer, cancellationToken);
            answer.ReconciledAt = clock.GetUtcNow();
            LogReconciled(answer.MessageType, answer.FormDeploymentId);
        }
        // The answers go out with this save, or not at all.
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task SendAsync(UnmatchedAnswer answer, CancellationToken cancellationToken)
    {
        var envelope = new SystemTextJsonMessageSerializer().Deserialize(new StringMessageBody(answer.Answer), new DictionarySendHeaders(new Dictionary<string, object>(StringComparer.Ordinal)));
        var endpoint = await bus.GetSendEndpoint(Queue);
        if (envelope.TryGetMessage<FormVersionInstalled>(out var installed))
            await endpoint.Send(installed, cancellationToken);
        else if (envelope.TryGetMessage<FormVersionRejected>(out var rejected))
            await endpoint.Send(rejected, cancellationToken);
        else if (envelope.TryGetMessage<Fault<FormVersionPublished>>(out var fault))
            await endpoint.Send(fault, cancellationToken);
        else if (envelope.TryGetMessage<FormDeploymentCancellationAnswered>(out var cancellation))
            await endpoint.Send(cancellation, cancellationToken);
    }

    [LoggerMessage(2113, LogLevel.Warning, "{Answer} is given to the deployment {FormDeploymentId}, which has become known")]
    private partial void LogReconciled(string answer, Guid formDeploymentId);
}

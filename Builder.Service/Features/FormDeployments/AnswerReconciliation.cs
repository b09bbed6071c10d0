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

    private async Task SendAsync(UnmatchedAnswer kept, CancellationToken cancellationToken)
    {
        var envelope = new SystemTextJsonMessageSerializer().Deserialize(new StringMessageBody(kept.Answer), new DictionarySendHeaders(new Dictionary<string, object?>(StringComparer.Ordinal)));
        var endpoint = await bus.GetSendEndpoint(Queue);
        // Object, since the kind of answer is known only now; it is sent as what it is.
        if (Read(envelope) is var (answer, type))
            await endpoint.Send(answer, type, cancellationToken);
    }

    private static (object Answer, Type Type)? Read(SerializerContext envelope)
    {
        if (envelope.TryGetMessage<FormVersionInstalled>(out var installed) && installed is not null)
            return (installed, typeof(FormVersionInstalled));
        if (envelope.TryGetMessage<FormVersionRejected>(out var rejected) && rejected is not null)
            return (rejected, typeof(FormVersionRejected));
        if (envelope.TryGetMessage<Fault<FormVersionPublished>>(out var fault) && fault is not null)
            return (fault, typeof(Fault<FormVersionPublished>));
        return envelope.TryGetMessage<FormDeploymentCancellationAnswered>(out var cancellation) && cancellation is not null
            ? (cancellation, typeof(FormDeploymentCancellationAnswered))
            : null;
    }

    [LoggerMessage(2113, LogLevel.Warning, "{Answer} is given to the deployment {FormDeploymentId}, which has become known")]
    private partial void LogReconciled(string answer, Guid formDeploymentId);
}

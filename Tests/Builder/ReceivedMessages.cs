using System.Collections.Concurrent;
using System.Text.Json;
using MassTransit;

namespace Tests.Builder;

/// <summary>Tells when a message is wholly done with: its transaction is committed, or has failed for good.</summary>
internal sealed class ReceivedMessages : IReceiveObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _done = new();
    private readonly List<string> _bodies = [];
    private TaskCompletionSource _next = NewSignal();

    public Task WaitAsync(Guid messageId, CancellationToken cancellationToken) => Of(messageId).Task.WaitAsync(Patience, cancellationToken);

    /// <summary>Waits until so many messages with the text in them are done with.</summary>
    public async Task WaitForAsync(string text, int times, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_bodies)
            {
                if (_bodies.Count(body => body.Contains(text, StringComparison.Ordinal)) >= times)
                    return;
                next = _next.Task;
            }
            await next.WaitAsync(Patience, cancellationToken);
        }
    }

    public Task PostReceive(ReceiveContext context)
    {
        lock (_bodies)
        {
            _bodies.Add(context.Body.GetString());
            _next.TrySetResult();
            _next = NewSignal();
        }
        Of(IdOf(context)).TrySetResult();
        return Task.CompletedTask;
    }

    public Task ReceiveFault(ReceiveContext context, Exception exception)
    {
        Of(IdOf(context)).TrySetException(exception);
        return Task.CompletedTask;
    }

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    // The transport in memory has no header for it; the envelope does. SQS numbers its messages itself, and not all of them have an envelope.
    private static Guid IdOf(ReceiveContext context)
    {
        if (context.TryGetPayload<AmazonSqsMessageContext>(out var message))
            return Guid.Parse(message.TransportMessage.MessageId);
        using var envelope = JsonDocument.Parse(context.Body.GetBytes());
        return envelope.RootElement.GetProperty("messageId").GetGuid();
    }

    private TaskCompletionSource Of(Guid messageId) =>
        _done.GetOrAdd(messageId, _ => NewSignal());

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

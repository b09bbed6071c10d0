using System.Collections.Concurrent;
using MassTransit;

namespace Tests.Messaging.Saga;

/// <summary>Tells when a message was handled to the end, retries included, and how it ended.</summary>
internal sealed class Consumptions : IConsumeObserver
{
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _ended = new();
    private readonly ConcurrentQueue<Exception> _failures = new();

    public IReadOnlyCollection<Exception> Failures => _failures;

    /// <summary>Waits for the end of one more handling of the message.</summary>
    public async Task WaitAsync(Guid messageId)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        await Of(messageId).WaitAsync(patience.Token);
    }

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class
    {
        Of(context.MessageId!.Value).Release();
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class
    {
        _failures.Enqueue(exception);
        Of(context.MessageId!.Value).Release();
        return Task.CompletedTask;
    }

    private SemaphoreSlim Of(Guid messageId) => _ended.GetOrAdd(messageId, _ => new SemaphoreSlim(0));
}

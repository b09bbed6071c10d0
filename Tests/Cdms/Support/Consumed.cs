using System.Threading.Channels;
using MassTransit;

namespace Tests.Cdms.Support;

/// <summary>Tells when a message has been consumed, whatever came of it.</summary>
internal sealed class Consumed<TMessage> : IConsumeMessageObserver<TMessage>
    where TMessage : class
{
    private readonly Channel<Guid> _done = Channel.CreateUnbounded<Guid>();

    private int _count;

    /// <summary>How many were consumed, or failed to be.</summary>
    public int Count => _count;

    public async Task NextAsync() => await _done.Reader.ReadAsync(TestContext.Current.CancellationToken)
        .AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public Task PreConsume(ConsumeContext<TMessage> context) => Task.CompletedTask;

    public Task PostConsume(ConsumeContext<TMessage> context)
    {
        Interlocked.Increment(ref _count);
        return _done.Writer.WriteAsync(context.MessageId ?? Guid.Empty).AsTask();
    }

    public Task ConsumeFault(ConsumeContext<TMessage> context, Exception exception) => PostConsume(context);
}

using System.Threading.Channels;
using MassTransit;

namespace Tests.Cdms.Support;

/// <summary>Tells when a message has been consumed, whatever came of it.</summary>
internal sealed class Consumed<TMessage> : IConsumeMessageObserver<TMessage>
    where TMessage : class
{
    private readonly Channel<Guid> _done = Channel.CreateUnbounded<Guid>();

    public async Task NextAsync() => await _done.Reader.ReadAsync(TestContext.Current.CancellationToken)
        .AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public Task PreConsume(ConsumeContext<TMessage> context) => Task.CompletedTask;

    public Task PostConsume(ConsumeContext<TMessage> context) => _done.Writer.WriteAsync(context.MessageId ?? Guid.Empty).AsTask();

    public Task ConsumeFault(ConsumeContext<TMessage> context, Exception exception) => PostConsume(context);
}

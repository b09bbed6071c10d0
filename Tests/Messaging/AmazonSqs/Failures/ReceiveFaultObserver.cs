using MassTransit;

namespace Tests.Messaging.AmazonSqs.Failures;

/// <summary>Tells when a message has been received to its end, moved or not.</summary>
public sealed class ReceiveFaultObserver : IReceiveObserver
{
    private readonly TaskCompletionSource<ReceiveContext> _received = new();

    public Task<ReceiveContext> Received => _received.Task;

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        _received.TrySetResult(context);
        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}

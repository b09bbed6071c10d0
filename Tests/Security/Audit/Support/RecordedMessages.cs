using MassTransit;

namespace Tests.Security.Audit.Support;

/// <summary>Keeps what is published, in place of a bus.</summary>
internal sealed class RecordedMessages : IPublishEndpoint
{
    private readonly List<object> _all = [];

    public IReadOnlyList<object> All
    {
        get
        {
            lock (_all)
                return [.. _all];
        }
    }

    public IEnumerable<T> Of<T>() => All.OfType<T>();

    public Task Publish<T>(T message, CancellationToken cancellationToken = default)
        where T : class => AddAsync(message);

    public Task Publish<T>(T message, IPipe<PublishContext<T>> publishPipe, CancellationToken cancellationToken = default)
        where T : class => AddAsync(message);

    public Task Publish<T>(T message, IPipe<PublishContext> publishPipe, CancellationToken cancellationToken = default)
        where T : class => AddAsync(message);

    public Task Publish(object message, CancellationToken cancellationToken = default) => AddAsync(message);

    public Task Publish(object message, IPipe<PublishContext> publishPipe, CancellationToken cancellationToken = default) => AddAsync(message);

    public Task Publish(object message, Type messageType, CancellationToken cancellationToken = default) => AddAsync(message);

    public Task Publish(object message, Type messageType, IPipe<PublishContext> publishPipe, CancellationToken cancellationToken = default) => AddAsync(message);

    public Task Publish<T>(object values, CancellationToken cancellationToken = default)
        where T : class => AddAsync(values);

    public Task Publish<T>(object values, IPipe<PublishContext<T>> publishPipe, CancellationToken cancellationToken = default)
        where T : class => AddAsync(values);

    public Task Publish<T>(object values, IPipe<PublishContext> publishPipe, CancellationToken cancellationToken = default)
        where T : class => AddAsync(values);

    public ConnectHandle ConnectPublishObserver(IPublishObserver observer) => throw new NotSupportedException();

    private Task AddAsync(object message)
    {
        lock (_all)
            _all.Add(message);
        return Task.CompletedTask;
    }
}

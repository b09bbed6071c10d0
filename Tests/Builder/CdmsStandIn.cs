using Contracts;
using MassTransit;

namespace Tests.Builder;

/// <summary>Takes what a CDMS would take, and answers nothing by itself.</summary>
internal sealed class CdmsStandIn : IConsumer<FormVersionPublished>, IConsumer<FormDeploymentCancelled>, IConsumer<StudyReleasePublished>, IConsumer<StudyReleaseWithdrawn>,
    IConsumer<ReleaseImpactRequested>, IConsumer<FormInventoryRequested>, IConsumer<FrozenContentRequested>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Lock _lock = new();
    private readonly List<ConsumeContext> _taken = [];
    private TaskCompletionSource _next = NewSignal();

    public int Count
    {
        get
        {
            lock (_lock)
                return _taken.Count;
        }
    }

    public int CountOf<T>()
        where T : class => AllOf<T>().Count;

    public IReadOnlyList<ConsumeContext<T>> AllOf<T>()
        where T : class
    {
        lock (_lock)
            return [.. _taken.OfType<ConsumeContext<T>>()];
    }

    /// <summary>Waits until so many messages have come.</summary>
    public async Task CountAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_taken.Count >= count)
                    return;
                next = _next.Task;
            }
            await next.WaitAsync(Patience, cancellationToken);
        }
    }

    /// <summary>The first message that fits, once it has come.</summary>
    public async Task<ConsumeContext<T>> TakenAsync<T>(Func<T, bool> filter, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_taken.OfType<ConsumeContext<T>>().FirstOrDefault(context => filter(context.Message)) is { } found)
                    return found;
                next = _next.Task;
            }
            await next.WaitAsync(Patience, cancellationToken);
        }
    }

    public Task Consume(ConsumeContext<FormVersionPublished> context) => Take(context);

    public Task Consume(ConsumeContext<FormDeploymentCancelled> context) => Take(context);

    public Task Consume(ConsumeContext<StudyReleasePublished> context) => Take(context);

    public Task Consume(ConsumeContext<StudyReleaseWithdrawn> context) => Take(context);

    public Task Consume(ConsumeContext<ReleaseImpactRequested> context) => Take(context);

    public Task Consume(ConsumeContext<FormInventoryRequested> context) => Take(context);

    public Task Consume(ConsumeContext<FrozenContentRequested> context) => Take(context);

    private Task Take(ConsumeContext context)
    {
        lock (_lock)
        {
            _taken.Add(context);
            _next.TrySetResult();
            _next = NewSignal();
        }
        return Task.CompletedTask;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

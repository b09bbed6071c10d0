namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Runs pollers: one while the queue is idle, another whenever a poll came back full, up to a limit.</summary>
/// <param name="pollOnce">Polls once and tells whether the answer was full, partial or empty.</param>
/// <param name="mostPollers">1 or more.</param>
internal sealed class AdaptivePolling(Func<Task<PollResult>> pollOnce, int mostPollers)
{
    private readonly Lock _sync = new();
    private readonly List<Task> _pollers = [];

    /// <summary>Pollers under way.</summary>
    public int PollerCount
    {
        get
        {
            lock (_sync)
                return _pollers.Count;
        }
    }

    /// <summary>Polls until it is told to halt, and until the last poller has ended. The first failure halts and is thrown.</summary>
    public async Task RunAsync(CancellationTokenSource halt)
    {
        Exception? failure = null;
        Start(isPermanent: true, halt.Token);
        while (TakeSnapshot() is { Length: > 0 } pollers)
        {
            var ended = await Task.WhenAny(pollers).ConfigureAwait(false);
            lock (_sync)
                _pollers.Remove(ended);
            if (ended.Exception?.InnerException is not { } exception)
                continue;
            failure ??= exception;
            await halt.CancelAsync().ConfigureAwait(false);
        }
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private Task[] TakeSnapshot()
    {
        lock (_sync)
            return [.. _pollers];
    }

    private void Start(bool isPermanent, CancellationToken halt)
    {
        lock (_sync)
        {
            if (_pollers.Count < mostPollers)
                _pollers.Add(Task.Run(() => PollAsync(isPermanent, halt), CancellationToken.None));
        }
    }

    private async Task PollAsync(bool isPermanent, CancellationToken halt)
    {
        while (!halt.IsCancellationRequested)
        {
            switch (await pollOnce().ConfigureAwait(false))
            {
                case PollResult.Full:
                    Start(isPermanent: false, halt);
                    break;
                case PollResult.Empty when !isPermanent:
                    return;
                case PollResult.Empty or PollResult.Partial:
                    break;
            }
        }
    }
}

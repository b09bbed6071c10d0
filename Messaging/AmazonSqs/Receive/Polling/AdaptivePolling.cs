using System.Runtime.ExceptionServices;

namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Runs pollers: one, and another whenever a poll came back full, up to a limit; those end when theirs does not.</summary>
/// <param name="pollOnce">Polls once and tells whether the answer was full, partial or empty.</param>
/// <param name="mostPollers">1 or more.</param>
internal sealed class AdaptivePolling(Func<Task<PollResult>> pollOnce, int mostPollers)
{
    private readonly Lock _sync = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;
    private int _pollers;

    /// <summary>Pollers under way.</summary>
    public int PollerCount
    {
        get
        {
            lock (_sync)
                return _pollers;
        }
    }

    /// <summary>Polls until it is told to halt, and until the last poller has ended. The first failure halts and is thrown.</summary>
    public async Task RunAsync(CancellationTokenSource halt)
    {
        Start(isPermanent: true, halt);
        await _ended.Task.ConfigureAwait(false);
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    private void Start(bool isPermanent, CancellationTokenSource halt)
    {
        lock (_sync)
        {
            if (_pollers >= mostPollers)
                return;
            _pollers++;
        }

        _ = Task.Run(() => RunPollerAsync(isPermanent, halt), CancellationToken.None);
    }

    private async Task RunPollerAsync(bool isPermanent, CancellationTokenSource halt)
    {
        try
        {
            await PollAsync(isPermanent, halt).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            lock (_sync)
                _failure ??= exception;
            await halt.CancelAsync().ConfigureAwait(false);
        }

        lock (_sync)
        {
            if (--_pollers == 0)
                _ended.TrySetResult();
        }
    }

    private async Task PollAsync(bool isPermanent, CancellationTokenSource halt)
    {
        while (!halt.IsCancellationRequested)
        {
            switch (await pollOnce().ConfigureAwait(false))
            {
                case PollResult.Full:
                    Start(isPermanent: false, halt);
                    break;
                case PollResult.Empty or PollResult.Partial when !isPermanent:
                    return;
                case PollResult.Empty or PollResult.Partial:
                    break;
            }
        }
    }
}

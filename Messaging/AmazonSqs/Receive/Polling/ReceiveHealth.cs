using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Reports an endpoint unhealthy when its queue has not answered for a few polls, and healthy again when it does.</summary>
/// <remarks>An endpoint whose consumers are all busy does not poll, and is not unhealthy for it.</remarks>
internal sealed class ReceiveHealth : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(5);

    private readonly Lock _sync = new();
    private readonly AmazonSqsReceiveEndpointContext _endpoint;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _limit;
    private readonly ITimer _timer;
    private int _outstanding;
    private DateTimeOffset _since;
    private bool _isFaulted;

    public ReceiveHealth(AmazonSqsReceiveEndpointContext endpoint)
    {
        _endpoint = endpoint;
        _clock = endpoint.Host.Clock;
        var wait = TimeSpan.FromSeconds(endpoint.Settings.WaitTimeSeconds);
        _limit = (wait > ShortestPoll ? wait : ShortestPoll) * endpoint.Host.Tuning.UnhealthyAfterPolls;
        _timer = _clock.CreateTimer(_ => Check(), null, _limit / 2, _limit / 2);
    }

    /// <summary>How long polls have been without an answer; zero when none is under way.</summary>
    public TimeSpan Age
    {
        get
        {
            lock (_sync)
                return _outstanding == 0 ? TimeSpan.Zero : _clock.GetUtcNow() - _since;
        }
    }

    public void PollStarted()
    {
        lock (_sync)
        {
            if (_outstanding++ == 0)
                _since = _clock.GetUtcNow();
        }
    }

    public Task PollSucceededAsync()
    {
        ReceiveAges.Of(_endpoint).Answer();
        lock (_sync)
        {
            _outstanding--;
            _since = _clock.GetUtcNow();
            if (!_isFaulted)
                return Task.CompletedTask;
            _isFaulted = false;
        }
        return _endpoint.TransportObservers.NotifyReady(_endpoint.InputAddress);
    }

    public Task PollFailedAsync(Exception exception)
    {
        lock (_sync)
            _outstanding--;
        return FaultAsync(exception);
    }

    public void PollEnded()
    {
        lock (_sync)
            _outstanding--;
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Check()
    {
        if (Age is var age && age > _limit)
        {
            _ = FaultAsync(new AmazonSqsConnectionException(
                $"Queue {_endpoint.Settings.QueueName} has not answered a receive for {age.TotalSeconds:F0} seconds: see whether {_endpoint.Host.HostAddress} can be reached."));
        }
    }

    private Task FaultAsync(Exception exception)
    {
        lock (_sync)
        {
            if (_isFaulted)
                return Task.CompletedTask;
            _isFaulted = true;
        }
        return _endpoint.TransportObservers.NotifyFaulted(_endpoint.InputAddress, exception);
    }
}

using System.Threading.Channels;

namespace Security.Audit.Sealing;

/// <summary>Tells the sealer of this process that rows of the trail were committed, so that it need not wait for its next look. A singleton.</summary>
public sealed class AuditSignal
{
    private readonly Channel<bool> _pulses = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rows were committed. Cheap, never blocks, any thread; many pulses before the sealer looks are one.</summary>
    public void Pulse() => _pulses.Writer.TryWrite(true);

    /// <summary>Waits for a pulse; one that came while nobody waited counts.</summary>
    internal async Task WaitAsync(CancellationToken cancellationToken) => await _pulses.Reader.ReadAsync(cancellationToken);

    /// <summary>As <see cref="WaitAsync(CancellationToken)"/>, but not for longer than this.</summary>
    /// <returns>False when none came in time.</returns>
    internal async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await _pulses.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Forgets pulses of before.</summary>
    internal void Reset() => _pulses.Reader.TryRead(out _);
}

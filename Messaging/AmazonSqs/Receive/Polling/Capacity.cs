namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>How many more messages may be held.</summary>
/// <remarks>
/// A receive for one message costs as much as one for ten. While consumers are busy, room comes free one by one: a poller then
/// waits a moment for more, and pollers take room one after the other, so that each gets a good share.
/// </remarks>
internal sealed class Capacity(int prefetchCount, TimeProvider clock) : IDisposable
{
    /// <summary>The most messages one receive can bring (SQS API reference: ReceiveMessage).</summary>
    public const int MostPerReceive = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _free = new(prefetchCount, prefetchCount);
    private readonly int _most = Math.Min(MostPerReceive, prefetchCount);

    /// <summary>Waits for room for one message and takes room for as many as there are soon, up to one receive.</summary>
    /// <returns>0 when the endpoint halts.</returns>
    public async Task<int> TakeAsync(CancellationToken halt)
    {
        if (!await TryWaitAsync(_turn, halt).ConfigureAwait(false))
            return 0;
        try
        {
            if (!await TryWaitAsync(_free, halt).ConfigureAwait(false))
                return 0;
            return await TakeMoreAsync(halt).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Return(int count)
    {
        if (count > 0)
            _free.Release(count);
    }

    public void Dispose()
    {
        _turn.Dispose();
        _free.Dispose();
    }

    private async Task<int> TakeMoreAsync(CancellationToken halt)
    {
        var taken = 1;
        while (taken < _most && _free.Wait(0, CancellationToken.None))
            taken++;
        if (taken == _most)
            return taken;
        using var moment = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(moment.Token, halt);
        while (taken < _most && await TryWaitAsync(_free, either.Token).ConfigureAwait(false))
            taken++;
        return taken;
    }

    private static async Task<bool> TryWaitAsync(SemaphoreSlim semaphore, CancellationToken cancellationToken)
    {
        try
        {
            await semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

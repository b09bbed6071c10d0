namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>How many more messages may be held.</summary>
internal sealed class Capacity(int prefetchCount) : IDisposable
{
    /// <summary>The most messages one receive can bring (SQS API reference: ReceiveMessage).</summary>
    public const int MostPerReceive = 10;

    private readonly SemaphoreSlim _free = new(prefetchCount, prefetchCount);

    /// <summary>Waits for room for one message and takes room for as many as are free, up to one receive.</summary>
    /// <returns>0 when the endpoint halts.</returns>
    public async Task<int> TakeAsync(CancellationToken halt)
    {
        try
        {
            await _free.WaitAsync(halt).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        var taken = 1;
        while (taken < MostPerReceive && _free.Wait(0, CancellationToken.None))
            taken++;
        return taken;
    }

    public void Return(int count)
    {
        if (count > 0)
            _free.Release(count);
    }

    public void Dispose() => _free.Dispose();
}

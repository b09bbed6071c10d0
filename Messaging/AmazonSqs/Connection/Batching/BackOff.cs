namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Waits before an entry goes out again: doubling, cut at a maximum, and somewhere in the upper half so that senders do not march in step.</summary>
internal sealed class BackOff(BatchingOptions options, TimeProvider clock)
{
    public Task WaitAsync(int attempts) => Task.Delay(WaitAfter(attempts, Random.Shared.NextDouble()), clock);

    public TimeSpan WaitAfter(int attempts, double chance)
    {
        var longest = Math.Min(options.BackOff.TotalMilliseconds * Math.Pow(2, attempts - 1), options.MaximumBackOff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(longest * (0.5 + chance / 2));
    }
}

using System.Threading.Channels;
using MassTransit.AmazonSqsTransport.Receive.Leases;

namespace Tests.Messaging.Leases;

/// <summary>Stands for the queue behind a lease table: keeps the calls, and fails or holds them as the test wants.</summary>
internal sealed class StubQueue : ILeaseOperations
{
    private readonly Channel<QueueCall> _calls = Channel.CreateUnbounded<QueueCall>();

    /// <summary>Failure for a call, null for success. All succeed by default.</summary>
    public Func<QueueCall, Exception?> Failure { get; set; } = _ => null;

    /// <summary>Held calls answer only when this has ended.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Waits for the next call; one that never comes fails the test.</summary>
    public async Task<QueueCall> NextAsync() => await _calls.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Calls that nobody has waited for.</summary>
    public bool HasMore => _calls.Reader.TryPeek(out _);

    public Task DeleteAsync(string receiptHandle, CancellationToken cancellationToken) => CallAsync(new QueueCall("delete", receiptHandle, null));

    public Task ChangeVisibilityAsync(string receiptHandle, TimeSpan visibility, CancellationToken cancellationToken) =>
        CallAsync(new QueueCall("change", receiptHandle, visibility));

    private async Task CallAsync(QueueCall call)
    {
        Assert.True(_calls.Writer.TryWrite(call));
        await Gate;
        if (Failure(call) is { } failure)
            throw failure;
    }
}

internal sealed record QueueCall(string Action, string ReceiptHandle, TimeSpan? Visibility);

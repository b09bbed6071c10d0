using MassTransit.AmazonSqsTransport.Receive.Delivery;
using Tests.Messaging.Leases;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed class LeaseLockTests
{
    private static readonly Uri Address = new("amazonsqs://us-east-1/q");

    [Fact]
    public async Task Complete_OfAMessageWithoutOrder_DoesNotWaitForItsDeletion()
    {
        var given = new GivenLeases();
        var gate = new TaskCompletionSource();
        given.Queue.Gate = gate.Task;

        var completed = new LeaseLock(given.Begin(), Address, TimeSpan.Zero, isOrdered: false).Complete();

        Assert.True(completed.IsCompletedSuccessfully);
        Assert.Equal("delete", (await given.Queue.NextAsync()).Action);
        gate.SetResult();
        await given.DisposeAsync();
    }

    [Fact]
    public async Task Complete_OfAMessageInAGroup_EndsWhenItIsDeleted()
    {
        await using var given = new GivenLeases();
        var gate = new TaskCompletionSource();
        given.Queue.Gate = gate.Task;

        var completed = new LeaseLock(given.Begin(), Address, TimeSpan.Zero, isOrdered: true).Complete();

        Assert.False(completed.IsCompleted);
        gate.SetResult();
        await completed;
    }
}

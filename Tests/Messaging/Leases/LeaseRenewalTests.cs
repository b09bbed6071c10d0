using MassTransit.AmazonSqsTransport.Receive.Leases;

namespace Tests.Messaging.Leases;

/// <remarks>The stub answers at once, so that a renewal ends, and the next timer is set, within the advance of the clock.</remarks>
public class LeaseRenewalTests
{
    private static readonly TimeSpan RenewAt = GivenLeases.Visibility * 0.7;

    [Fact]
    public async Task Renewal_AtSeventyPercent_ExtendsAgainAndAgain()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();

        for (var round = 0; round < 5; round++)
        {
            given.Clock.Advance(RenewAt);
            Assert.Equal(new QueueCall("change", "m-1", GivenLeases.Visibility), await given.Queue.NextAsync());
        }

        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Renewal_OfQueueWithLongTimeOut_ExtendsByTheLongestExtension()
    {
        await using var given = new GivenLeases(new LeaseOptions { VisibilityTimeout = TimeSpan.FromMinutes(10) });
        given.Begin();

        given.Clock.Advance(TimeSpan.FromMinutes(7) - TimeSpan.FromSeconds(1));
        Assert.False(given.Queue.HasMore);
        given.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(60), (await given.Queue.NextAsync()).Visibility);
    }

    [Fact]
    public async Task Renewal_OfMessagesDueTogether_GoesInOneRound()
    {
        await using var given = new GivenLeases();
        given.Begin("a");
        given.Clock.Advance(TimeSpan.FromSeconds(2));
        given.Begin("b");

        given.Clock.Advance(RenewAt - TimeSpan.FromSeconds(2));

        Assert.Equal(["a-1", "b-1"], new[] { (await given.Queue.NextAsync()).ReceiptHandle, (await given.Queue.NextAsync()).ReceiptHandle }.Order());
    }

    [Fact]
    public async Task Renewal_ThatFails_IsTriedAgainUntilItSucceeds()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        given.Queue.Failure = _ => GivenLeases.NetworkFailure;

        given.Clock.Advance(RenewAt);
        await given.Queue.NextAsync();
        given.Queue.Failure = _ => null;
        // A quarter of the nine seconds that are left.
        given.Clock.Advance(TimeSpan.FromSeconds(2.25));

        Assert.Equal(GivenLeases.Visibility, (await given.Queue.NextAsync()).Visibility);
        given.Clock.Advance(RenewAt - TimeSpan.FromSeconds(1));
        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Renewal_FailingUntilTheDeadline_LosesTheLease()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        given.Queue.Failure = _ => GivenLeases.NetworkFailure;

        given.Clock.Advance(GivenLeases.Visibility - TimeSpan.FromMilliseconds(1));
        Assert.False(lease.Lost.IsCancellationRequested);
        given.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(lease.Lost.IsCancellationRequested);
        Assert.False(lease.TryStart());
        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Renewal_ThatHangs_DoesNotHideTheDeadline()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        given.Queue.Gate = new TaskCompletionSource().Task;

        given.Clock.Advance(RenewAt);
        await given.Queue.NextAsync();
        given.Clock.Advance(GivenLeases.Visibility - RenewAt);

        Assert.True(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Renewal_WithReceiptThatIsGone_LosesTheLeaseAtOnce()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        given.Queue.Failure = _ => GivenLeases.LostReceipt;

        given.Clock.Advance(RenewAt);

        Assert.True(lease.Lost.IsCancellationRequested);
        Assert.NotNull(given.Table.Begin(GivenLeases.Message("m", "m-2")));
    }

    [Fact]
    public async Task Renewal_AfterDuplicate_UsesTheLatestReceipt()
    {
        await using var given = new GivenLeases();
        given.Begin();
        given.Clock.Advance(TimeSpan.FromSeconds(10));
        given.Table.Begin(GivenLeases.Message("m", "m-2"));

        given.Clock.Advance(RenewAt - TimeSpan.FromSeconds(10));
        Assert.False(given.Queue.HasMore);
        given.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("m-2", (await given.Queue.NextAsync()).ReceiptHandle);
    }

    [Fact]
    public async Task Renewal_AtTheMaximum_GivesTheMessageUp()
    {
        await using var given = new GivenLeases(new LeaseOptions { VisibilityTimeout = GivenLeases.Visibility, MaximumVisibility = TimeSpan.FromSeconds(40) });
        var lease = given.Begin();

        given.Clock.Advance(RenewAt);
        // 21 of 40 seconds are over.
        Assert.Equal(TimeSpan.FromSeconds(19), (await given.Queue.NextAsync()).Visibility);
        for (var step = 0; step < 190; step++)
            given.Clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.True(lease.Lost.IsCancellationRequested);
        // Zero would show the message while it is still being worked on, and SQS refuses what is rounded up beyond the maximum.
        while (given.Queue.HasMore)
            Assert.Contains((await given.Queue.NextAsync()).Visibility!.Value.TotalSeconds, Enumerable.Range(1, 18).Select(seconds => (double)seconds));
    }
}

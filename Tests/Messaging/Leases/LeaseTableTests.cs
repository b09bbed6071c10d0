namespace Tests.Messaging.Leases;

public class LeaseTableTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_DeletesTheMessageAndEndsTheLease()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();

        await lease.CompleteAsync(Cancel);

        Assert.Equal(new QueueCall("delete", "m-1", null), await given.Queue.NextAsync());
        Assert.Equal(0, given.Table.Count);
        given.Clock.Advance(GivenLeases.Visibility * 2);
        Assert.False(given.Queue.HasMore);
        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Complete_ThatCannotDelete_ThrowsAndEndsTheLease()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        given.Queue.Failure = _ => GivenLeases.NetworkFailure;

        await Assert.ThrowsAsync<HttpRequestException>(() => lease.CompleteAsync(Cancel));

        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Settle_KeepsNobodyWaiting_ButIsOverWhenTheTableIs()
    {
        var given = new GivenLeases();
        var gate = new TaskCompletionSource();
        given.Queue.Gate = gate.Task;
        var lease = given.Begin();

        lease.Settle();

        Assert.Equal(new QueueCall("delete", "m-1", null), await given.Queue.NextAsync());
        Assert.Equal(1, given.Table.Count);
        var disposed = given.DisposeAsync().AsTask();
        Assert.False(disposed.IsCompleted);
        gate.SetResult();
        await disposed;
        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Settle_ThatCannotDelete_EndsTheLease()
    {
        var given = new GivenLeases();
        given.Queue.Failure = _ => GivenLeases.NetworkFailure;

        given.Begin().Settle();
        await given.DisposeAsync();

        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Abandon_ShowsTheMessageAfterTheTimeGiven()
    {
        await using var given = new GivenLeases();

        await given.Begin().AbandonAsync(TimeSpan.FromSeconds(1), Cancel);

        Assert.Equal(new QueueCall("change", "m-1", TimeSpan.FromSeconds(1)), await given.Queue.NextAsync());
        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Abandon_OfMessageThatIsGone_IsNoFailure()
    {
        await using var given = new GivenLeases();
        given.Queue.Failure = _ => GivenLeases.LostReceipt;

        await given.Begin().AbandonAsync(TimeSpan.FromSeconds(1), Cancel);

        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Begin_DuplicateOfOneInProgress_IsNotDispatchedAndSettlesWithIt()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();

        Assert.Null(given.Table.Begin(GivenLeases.Message("m", "m-2")));

        Assert.Equal("m-2", lease.ReceiptHandle);
        await lease.CompleteAsync(Cancel);
        Assert.Equal(["m-1", "m-2"], new[] { (await given.Queue.NextAsync()).ReceiptHandle, (await given.Queue.NextAsync()).ReceiptHandle }.Order());
    }

    [Fact]
    public async Task Complete_WithEarlierReceiptInvalid_SucceedsByTheLatest()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        given.Table.Begin(GivenLeases.Message("m", "m-2"));
        given.Queue.Failure = call => call.ReceiptHandle == "m-1" ? GivenLeases.LostReceipt : null;

        await lease.CompleteAsync(Cancel);

        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Complete_WithDuplicateArrivingMeanwhile_DeletesThatToo()
    {
        await using var given = new GivenLeases();
        var lease = given.Begin();
        var gate = new TaskCompletionSource();
        given.Queue.Gate = gate.Task;

        var completed = lease.CompleteAsync(Cancel);
        Assert.Equal("m-1", (await given.Queue.NextAsync()).ReceiptHandle);
        Assert.Null(given.Table.Begin(GivenLeases.Message("m", "m-2")));
        gate.SetResult();

        await completed;
        Assert.Equal(new QueueCall("delete", "m-2", null), await given.Queue.NextAsync());
        Assert.Equal(0, given.Table.Count);
    }

    [Fact]
    public async Task Begin_AfterSettling_IsANewLease()
    {
        await using var given = new GivenLeases();
        await given.Begin().AbandonAsync(TimeSpan.Zero, Cancel);

        Assert.NotNull(given.Table.Begin(GivenLeases.Message("m", "m-2")));
    }

    [Fact]
    public async Task Release_ShowsOnlyWhatHasNotStarted()
    {
        await using var given = new GivenLeases();
        var started = given.Begin("started");
        var idle = given.Begin("idle");
        Assert.True(started.TryStart());

        Assert.Equal(1, await given.Table.ReleaseAsync(Cancel));

        Assert.Equal(new QueueCall("change", "idle-1", TimeSpan.Zero), await given.Queue.NextAsync());
        Assert.False(given.Queue.HasMore);
        Assert.False(idle.TryStart());
        Assert.Equal(1, given.Table.Count);
    }

    [Fact]
    public async Task Release_ThatFails_DoesNotStopTheStop()
    {
        await using var given = new GivenLeases();
        given.Begin();
        given.Queue.Failure = _ => GivenLeases.NetworkFailure;

        Assert.Equal(1, await given.Table.ReleaseAsync(Cancel));
    }
}

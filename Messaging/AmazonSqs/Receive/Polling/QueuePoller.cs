using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using MassTransit.AmazonSqsTransport.Receive.Delivery;

namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Polls a queue: takes room, receives, hands the messages on. Outlasts failures that pass.</summary>
internal sealed class QueuePoller(
    AmazonSqsReceiveEndpointContext endpoint, QueueHandle queue, Capacity capacity, ReceiveHealth health, InHand inHand,
    Action<Message> deliver, CancellationToken halt, CancellationToken abort)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan GatheringUnderLoad = TimeSpan.FromMilliseconds(20);

    private readonly TimeSpan _wait = TimeSpan.FromSeconds(endpoint.Settings.WaitTimeSeconds);
    private int _failures;

    public async Task<PollResult> PollOnceAsync()
    {
        var room = await capacity.TakeAsync(halt).ConfigureAwait(false);
        if (room == 0 || halt.IsCancellationRequested)
        {
            capacity.Return(room);
            return PollResult.Empty;
        }
        var messages = await ReceiveAsync(room).ConfigureAwait(false);
        capacity.Return(room - messages.Count);
        foreach (var message in messages)
            deliver(message);
        if (messages.Count is 0)
            return PollResult.Empty;
        if (messages.Count is Capacity.MostPerReceive)
            return PollResult.Full;
        await GatherAsync(messages.Count).ConfigureAwait(false);
        return PollResult.Partial;
    }

    // A receive that waits returns at the first message. While consumers are busy anyhow, a moment later it brings several;
    // when they are idle, it must be there before the message. Several at once mean that more are coming: those may gather in any case.
    private Task<Task> GatherAsync(int count) => count == 1
        ? Task.WhenAny(inHand.EmptiedAsync(), Task.Delay(Gathering, endpoint.Host.Clock, halt))
        : Task.WhenAny(Task.Delay(GatheringUnderLoad, TimeProvider.System, halt));

    // A poll is not cut short when the endpoint halts: what SQS has already taken from the queue for it would stay invisible.
    private async Task<IReadOnlyList<Message>> ReceiveAsync(int room)
    {
        health.PollStarted();
        try
        {
            var messages = await queue.ReceiveAsync(room, _wait, abort).ConfigureAwait(false);
            _failures = 0;
            await health.PollSucceededAsync().ConfigureAwait(false);
            return messages;
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            health.PollEnded();
            return [];
        }
        catch (Exception exception) when (AwsErrors.IsTransient(exception))
        {
            await health.PollFailedAsync(exception).ConfigureAwait(false);
            await PauseAsync(exception).ConfigureAwait(false);
            return [];
        }
        catch (Exception exception)
        {
            health.PollEnded();
            TransportLog.ReceiveRefused(endpoint.LogContext.Logger, exception, queue.Name);
            throw;
        }
    }

    private async Task PauseAsync(Exception exception)
    {
        var failures = Interlocked.Increment(ref _failures);
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 4));
        pause = pause < LongestPause ? pause : LongestPause;
        TransportLog.PollFailed(endpoint.LogContext.Logger, exception, queue.Name, pause.TotalSeconds);
        try
        {
            await Task.Delay(pause, endpoint.Host.Clock, halt).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Halted: there is nothing to wait for.
        }
    }
}

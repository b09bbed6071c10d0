using FaultProxy.Calls;
using Microsoft.AspNetCore.Http;

namespace FaultProxy.Faults;

/// <summary>Takes a call, and lets happen to it what is drawn.</summary>
internal sealed class FaultyCalls(FaultDice dice, FaultCounts counts, Upstream upstream)
{
    private readonly SqsBatchFaults _batches = new(dice, upstream);
    private readonly ReceiptFaults _receipts = new(dice, upstream);
    private readonly ReceiveFaults _receives = new(dice, upstream);
    private readonly PublishFaults _publishes = new(dice, upstream);

    public FaultCounts Counts => counts;

    public int HeldMessages => _receives.HeldMessages;

    public Action<string>? Ended { get; set; }

    public async Task HandleAsync(HttpContext context)
    {
        var action = "";
        try
        {
            var call = await AwsCall.ReadAsync(context.Request);
            action = call.Action;
            counts.AddCall(action);
            await HandleAsync(context, call);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // The service or the client is gone: the other side shall see a broken connection, not an error of the proxy.
            context.Abort();
        }
        finally
        {
            Ended?.Invoke(action);
        }
    }

    private async Task HandleAsync(HttpContext context, AwsCall call)
    {
        if (call.Action.Length == 0)
        {
            await (await upstream.SendAsync(call, context.RequestAborted)).WriteAsync(context);
            return;
        }

        if (dice.Roll(FaultKind.Delayed, call.Action) is { } share)
            await Task.Delay(dice.Plan.LongestDelay * share, TimeProvider.System, context.RequestAborted);
        if (dice.Hits(FaultKind.ConnectionCut, call.Action))
            context.Abort();
        else if (dice.Hits(FaultKind.Throttled, call.Action))
            await Refusals.Throttled(call).WriteAsync(context);
        else if (dice.Hits(FaultKind.Denied, call.Action))
            await Refusals.Denied(call).WriteAsync(context);
        else
            await ReplyAsync(context, call, await SendAsync(call, context.RequestAborted));
    }

    private Task<Reply> SendAsync(AwsCall call, CancellationToken cancellationToken) => call.Action switch
    {
        "ReceiveMessage" => _receives.SendAsync(call, cancellationToken),
        "SendMessageBatch" or "DeleteMessageBatch" or "ChangeMessageVisibilityBatch" => _batches.SendAsync(call, cancellationToken),
        "DeleteMessage" or "ChangeMessageVisibility" => _receipts.SendAsync(call, cancellationToken),
        "Publish" or "PublishBatch" => _publishes.SendAsync(call, cancellationToken),
        _ => upstream.SendAsync(call, cancellationToken),
    };

    private async Task ReplyAsync(HttpContext context, AwsCall call, Reply reply)
    {
        if (!reply.IsSuccess || dice.Roll(FaultKind.ReplyLost, call.Action) is not { } how)
            await reply.WriteAsync(context);
        else if (how < 0.5)
            await reply.WriteHalfAsync(context);
        else
            context.Abort();
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FaultProxy.Calls;

namespace FaultProxy.Faults;

/// <summary>Lets received messages come twice and out of order.</summary>
internal sealed class ReceiveFaults(FaultDice dice, Upstream upstream)
{
    private const int MostMessages = 10;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonNode>> _repeats = new(StringComparer.Ordinal);

    public int HeldMessages => _repeats.Values.Sum(repeats => repeats.Count);

    public async Task<Reply> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = JsonNode.Parse(call.Body)!.AsObject();
        var queue = request["QueueUrl"]?.GetValue<string>() ?? "";
        if (queue.EndsWith(".fifo", StringComparison.Ordinal))
            return await upstream.SendAsync(call, cancellationToken);

        var repeats = _repeats.GetOrAdd(queue, static _ => new());
        if (!repeats.IsEmpty)
            request["WaitTimeSeconds"] = 0;
        var reply = await upstream.SendAsync(repeats.IsEmpty ? call : call.With(request.ToJsonString()), cancellationToken);
        if (!reply.IsSuccess)
            return reply;

        var body = JsonNode.Parse(reply.Body)!.AsObject();
        var messages = body["Messages"]?.AsArray().Select(message => message!.DeepClone()).ToList() ?? [];
        if (messages.Count == 0 && repeats.IsEmpty)
            return reply;
        var received = messages.ToList();
        await ReorderAsync(call, request, messages, cancellationToken);
        Repeat(repeats, messages, Math.Min(MostMessages, request["MaxNumberOfMessages"]?.GetValue<int>() ?? 1));
        foreach (var message in received)
            await DuplicateAsync(call, queue, repeats, message, cancellationToken);
        body["Messages"] = new JsonArray([.. messages]);
        return Refusals.SqsSuccess(body) with { Headers = reply.Headers };
    }

    private async Task ReorderAsync(AwsCall call, JsonObject request, List<JsonNode> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0 || !dice.Hits(FaultKind.Reordered, call.Action))
            return;
        await upstream.SendAsync(Visibility.Change(call, request, messages[0]["ReceiptHandle"]!.GetValue<string>(), seconds: 1), cancellationToken);
        messages.RemoveAt(0);
        messages.Reverse();
    }

    private static void Repeat(ConcurrentQueue<JsonNode> repeats, List<JsonNode> messages, int most)
    {
        while (messages.Count < most && repeats.TryDequeue(out var message))
            messages.Add(message);
    }

    /// <summary>Half of the duplicates are another message of the queue, half the same one, receipt and all, in the next reply.</summary>
    private async Task DuplicateAsync(
        AwsCall call, string queue, ConcurrentQueue<JsonNode> repeats, JsonNode message, CancellationToken cancellationToken)
    {
        if (dice.Roll(FaultKind.Duplicated, call.Action) is not { } how)
            return;
        if (how < 0.5)
        {
            repeats.Enqueue(message.DeepClone());
            return;
        }

        var copy = new JsonObject { ["QueueUrl"] = queue, ["MessageBody"] = message["Body"]?.DeepClone() };
        if (message["MessageAttributes"] is { } attributes)
            copy["MessageAttributes"] = attributes.DeepClone();
        await upstream.SendAsync(call.ToSqs("SendMessage", copy.ToJsonString()), cancellationToken);
    }
}

using System.Text.Json.Nodes;
using FaultProxy.Calls;

namespace FaultProxy.Faults;

/// <summary>Lets single entries of a batch fail: SendMessageBatch, DeleteMessageBatch, ChangeMessageVisibilityBatch.</summary>
internal sealed class SqsBatchFaults(FaultDice dice, Upstream upstream)
{
    public async Task<Reply> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = JsonNode.Parse(call.Body)!.AsObject();
        var entries = request["Entries"]?.AsArray() ?? [];
        List<FailedEntry> failed = [];
        foreach (var entry in entries.ToList())
        {
            if (await FailureOfAsync(call, request, entry!.AsObject(), cancellationToken) is not { } failure)
                continue;
            failed.Add(failure);
            entries.Remove(entry);
        }

        if (failed.Count == 0)
            return await upstream.SendAsync(call, cancellationToken);
        var reply = entries.Count == 0 ? Refusals.SqsSuccess([]) : await upstream.SendAsync(call.With(request.ToJsonString()), cancellationToken);
        return reply.IsSuccess ? Report(reply, failed) : reply;
    }

    private async Task<FailedEntry?> FailureOfAsync(AwsCall call, JsonObject request, JsonObject entry, CancellationToken cancellationToken)
    {
        var id = entry["Id"]?.GetValue<string>() ?? "";
        if (dice.Hits(FaultKind.PartlyFailed, call.Action))
            return FailedEntry.Internal(id);
        if (entry["ReceiptHandle"]?.GetValue<string>() is not { } receipt || !dice.Hits(FaultKind.ReceiptExpired, call.Action))
            return null;
        await upstream.SendAsync(Visibility.Change(call, request, receipt, seconds: 0), cancellationToken);
        return FailedEntry.Expired(id);
    }

    private static Reply Report(Reply reply, IEnumerable<FailedEntry> failed)
    {
        var body = JsonNode.Parse(reply.Body)!.AsObject();
        var list = body["Failed"] as JsonArray ?? [];
        foreach (var failure in failed)
            list.Add(failure.ToJson());
        body["Successful"] ??= new JsonArray();
        body["Failed"] = list.DeepClone();
        return Refusals.SqsSuccess(body) with { Headers = reply.Headers };
    }
}

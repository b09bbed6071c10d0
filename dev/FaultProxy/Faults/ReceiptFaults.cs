using System.Text.Json.Nodes;
using FaultProxy.Calls;

namespace FaultProxy.Faults;

/// <summary>Lets the receipt of a single call expire: DeleteMessage, ChangeMessageVisibility.</summary>
internal sealed class ReceiptFaults(FaultDice dice, Upstream upstream)
{
    public async Task<Reply> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        if (!dice.Hits(FaultKind.ReceiptExpired, call.Action))
            return await upstream.SendAsync(call, cancellationToken);
        var request = JsonNode.Parse(call.Body)!.AsObject();
        if (request["ReceiptHandle"]?.GetValue<string>() is { } receipt)
            await upstream.SendAsync(Visibility.Change(call, request, receipt, seconds: 0), cancellationToken);
        return Refusals.ReceiptExpired();
    }
}

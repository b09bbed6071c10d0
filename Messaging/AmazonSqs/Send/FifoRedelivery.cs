using System.Security.Cryptography;
using System.Text;
using Amazon.SQS.Model;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Keeps a message that is redelivered to a FIFO queue in its group, under a deduplication id of its own.</summary>
/// <remarks>
/// The core sends such a message afresh and knows neither id. Without a group SQS refuses it; under the id it came with, SQS would
/// accept it and throw it away as the duplicate of itself (SQS API reference: SendMessage, five minutes).
/// </remarks>
internal static class FifoRedelivery
{
    private const int LongestId = 128;

    /// <summary>The ids to send with: the sender's own, else for a redelivery those derived from the message in hand.</summary>
    public static (string? GroupId, string? DeduplicationId) Complete(SendContext context, string? groupId, string? deduplicationId)
    {
        if (!string.IsNullOrEmpty(groupId) || Find(context) is not { } message || !context.Headers.TryGetHeader(MessageHeaders.RedeliveryCount, out var count))
            return (groupId, deduplicationId);
        var received = message.Attributes?.GetValueOrDefault("MessageDeduplicationId");
        return (message.Attributes?.GetValueOrDefault("MessageGroupId"), deduplicationId ?? Next(received, FormattableString.Invariant($"{count}")));
    }

    private static Message? Find(SendContext context) =>
        context.TryGetPayload(out ConsumeContext? consumed) && consumed.ReceiveContext.TryGetPayload(out AmazonSqsMessageContext? message)
            ? message.TransportMessage
            : null;

    private static string? Next(string? deduplicationId, string count)
    {
        if (string.IsNullOrEmpty(deduplicationId))
            return null;
        var next = $"{deduplicationId}-redelivery-{count}";
        return next.Length <= LongestId ? next : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(next)));
    }
}

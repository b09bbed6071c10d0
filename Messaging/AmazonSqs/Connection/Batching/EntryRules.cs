using System.Text;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>What SQS and SNS take, checked before a call: one bad entry must not spoil a batch, and emulators are laxer than AWS.</summary>
internal static class EntryRules
{
    private const string AttributeType = "String";

    /// <summary>Size as AWS counts it: UTF-8 bytes of the body and of each attribute's name, type and value.</summary>
    public static int SizeOf(OutgoingEntry entry) =>
        Encoding.UTF8.GetByteCount(entry.Body) +
        entry.Attributes.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + AttributeType.Length + Encoding.UTF8.GetByteCount(attribute.Value));

    /// <summary>Size of the entry; throws when the target would refuse it.</summary>
    /// <param name="entry">The message.</param>
    /// <param name="target">Queue or topic, for the text of the failure.</param>
    /// <param name="limit">Largest size in bytes.</param>
    /// <exception cref="MessageRefusedException">The message can never be sent as it is.</exception>
    public static int Check(OutgoingEntry entry, string target, int limit)
    {
        if (entry.Body.Length == 0)
            throw Refused(target, "the body is empty; SQS and SNS take no empty message");
        if (Characters.IndexOfRefused(entry.Body) is >= 0 and var at)
            throw Refused(target, $"the body has the character {Characters.Name(entry.Body, at)} at position {at}, which SQS does not carry; escape it or leave it out");
        if (entry.Attributes.Count > OutgoingEntry.MaximumAttributes)
            throw Refused(target, $"it has {entry.Attributes.Count} attributes, the limit is {OutgoingEntry.MaximumAttributes}; leave the others in the envelope");
        foreach (var (name, value) in entry.Attributes)
        {
            if (AttributeRules.FindProblem(name, value) is { } problem)
                throw Refused(target, problem);
        }
        var size = SizeOf(entry);
        return size <= limit ? size : throw Refused(target, $"it has {size:N0} bytes with its attributes, the limit is {limit:N0}; use a claim check for large content");
    }

    /// <summary>Throws when the delay or the message group does not suit the target.</summary>
    /// <param name="entry">The message.</param>
    /// <param name="target">Queue or topic, for the text of the failure.</param>
    /// <param name="isFifo">The target is first-in-first-out.</param>
    public static void CheckDelivery(OutgoingEntry entry, string target, bool isFifo)
    {
        if (isFifo && string.IsNullOrEmpty(entry.GroupId))
            throw Refused(target, "a FIFO queue or topic needs a message group; set one with SetGroupId");
        if (entry.Delay is not { } delay)
            return;
        if (isFifo)
            throw Refused(target, "a FIFO queue takes no delay for a single message");
        if (delay < TimeSpan.Zero || delay > OutgoingEntry.MaximumDelay)
            throw Refused(target, FormattableString.Invariant($"its delay is {delay}, the range is 0 to {OutgoingEntry.MaximumDelay}"));
    }

    private static MessageRefusedException Refused(string target, FormattableString problem) => Refused(target, FormattableString.Invariant(problem));

    private static MessageRefusedException Refused(string target, string problem) => new($"The message cannot be sent to {target}: {problem}.");
}

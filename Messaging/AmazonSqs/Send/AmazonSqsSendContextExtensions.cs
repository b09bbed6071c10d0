namespace MassTransit;

/// <summary>Sets what SQS and SNS take beside the message.</summary>
public static class AmazonSqsSendContextExtensions
{
    /// <summary>Sets the message group.</summary>
    /// <param name="context">The message being sent.</param>
    /// <param name="groupId">At most 128 characters (SQS API reference: SendMessage).</param>
    /// <exception cref="ArgumentException">The message is not sent through Amazon SQS.</exception>
    public static void SetGroupId(this SendContext context, string groupId) => Require(context).GroupId = groupId;

    /// <summary>Sets the message group when the message is sent through Amazon SQS.</summary>
    /// <param name="context">The message being sent.</param>
    /// <param name="groupId">At most 128 characters.</param>
    /// <returns>False on another transport.</returns>
    public static bool TrySetGroupId(this SendContext context, string groupId)
    {
        if (!context.TryGetPayload(out AmazonSqsSendContext? sqs))
            return false;
        sqs.GroupId = groupId;
        return true;
    }

    /// <summary>Sets the deduplication id.</summary>
    /// <param name="context">The message being sent.</param>
    /// <param name="deduplicationId">At most 128 characters.</param>
    /// <exception cref="ArgumentException">The message is not sent through Amazon SQS.</exception>
    public static void SetDeduplicationId(this SendContext context, string deduplicationId) =>
        Require(context).DeduplicationId = deduplicationId;

    /// <summary>Sets the deduplication id when the message is sent through Amazon SQS.</summary>
    /// <param name="context">The message being sent.</param>
    /// <param name="deduplicationId">At most 128 characters.</param>
    /// <returns>False on another transport.</returns>
    public static bool TrySetDeduplicationId(this SendContext context, string deduplicationId)
    {
        if (!context.TryGetPayload(out AmazonSqsSendContext? sqs))
            return false;
        sqs.DeduplicationId = deduplicationId;
        return true;
    }

    /// <summary>Delays the message.</summary>
    /// <param name="context">The message being sent.</param>
    /// <param name="delay">Any length; whole seconds count.</param>
    /// <exception cref="ArgumentException">The message is not sent through Amazon SQS.</exception>
    public static void SetDelay(this SendContext context, TimeSpan delay)
    {
        Require(context);
        context.Delay = delay;
    }

    /// <summary>Delays the message when it is sent through Amazon SQS.</summary>
    /// <param name="context">The message being sent.</param>
    /// <param name="delay">Any length; whole seconds count.</param>
    /// <returns>False on another transport.</returns>
    public static bool TrySetDelay(this SendContext context, TimeSpan delay)
    {
        if (!context.TryGetPayload(out AmazonSqsSendContext? _))
            return false;
        context.Delay = delay;
        return true;
    }

    private static AmazonSqsSendContext Require(SendContext context) =>
        context.TryGetPayload(out AmazonSqsSendContext? sqs)
            ? sqs
            : throw new ArgumentException("The message is not sent through Amazon SQS: use the Try form where the transport may differ.", nameof(context));
}

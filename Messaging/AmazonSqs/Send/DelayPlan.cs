using System.Globalization;
using System.Runtime.InteropServices;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>How a delay is carried: by SQS itself, or by an absolute due time that receivers honour.</summary>
/// <param name="QueueDelay">What SQS is asked to wait; null: nothing.</param>
/// <param name="DueAt">When the message is due; null: SQS alone is enough.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DelayPlan(TimeSpan? QueueDelay, DateTimeOffset? DueAt)
{
    /// <summary>Plans the sending to a queue.</summary>
    public static DelayPlan ForQueue(TimeSpan? delay, bool isFifo, TimeSpan hop, DateTimeOffset now)
    {
        if (WholeSeconds(delay) is not { } wait)
            return default;
        if (isFifo)
            return new DelayPlan(null, now + wait);
        return wait <= hop ? new DelayPlan(wait, null) : new DelayPlan(hop, now + wait);
    }

    /// <summary>Plans the publishing to a topic: SNS has no delay, so receivers put the message off until it is due.</summary>
    public static DelayPlan ForTopic(TimeSpan? delay, DateTimeOffset now) =>
        WholeSeconds(delay) is { } wait ? new DelayPlan(null, now + wait) : default;

    /// <summary>Plans the next hop of a message that arrived before it was due: never shorter than what is left.</summary>
    public static TimeSpan NextHop(DateTimeOffset dueAt, TimeSpan hop, DateTimeOffset now)
    {
        var left = TimeSpan.FromSeconds(Math.Ceiling((dueAt - now).TotalSeconds));
        return left < hop ? left : hop;
    }

    public static string Format(DateTimeOffset dueAt) => dueAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateTimeOffset dueAt) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out dueAt);

    private static TimeSpan? WholeSeconds(TimeSpan? delay) =>
        delay is { TotalSeconds: >= 1 } wait ? TimeSpan.FromSeconds(Math.Floor(wait.TotalSeconds)) : null;
}

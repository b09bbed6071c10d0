namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>How long from now a message is to stay invisible.</summary>
internal sealed record VisibilityChange(string ReceiptHandle, TimeSpan Visibility)
{
    /// <summary>Longest time a message can be invisible: 12 hours since it was received (source: SQS developer guide, Visibility timeout).</summary>
    public static readonly TimeSpan Maximum = TimeSpan.FromHours(12);

    /// <summary>Whole seconds, rounded up, within what SQS takes.</summary>
    public int Seconds => (int)Math.Clamp(Math.Ceiling(Visibility.TotalSeconds), 0, Maximum.TotalSeconds);
}

using MassTransit.Context;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>A message being sent; group and deduplication id survive a stay in an outbox.</summary>
internal sealed class AmazonSqsMessageSendContext<T>(T message, CancellationToken cancellationToken) :
    MessageSendContext<T>(message, cancellationToken), AmazonSqsSendContext<T>
    where T : class
{
    private const string GroupIdProperty = "SQS-GroupId";
    private const string DeduplicationIdProperty = "SQS-DeduplicationId";

    public string? GroupId { get; set; }
    public string? DeduplicationId { get; set; }

    public int? DelaySeconds
    {
        set => Delay = value is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    public override void WritePropertiesTo(IDictionary<string, object> properties)
    {
        base.WritePropertiesTo(properties);
        if (!string.IsNullOrWhiteSpace(GroupId))
            properties[GroupIdProperty] = GroupId;
        if (!string.IsNullOrWhiteSpace(DeduplicationId))
            properties[DeduplicationIdProperty] = DeduplicationId;
    }

    public override void ReadPropertiesFrom(IReadOnlyDictionary<string, object> properties)
    {
        base.ReadPropertiesFrom(properties);
        GroupId = ReadString(properties, GroupIdProperty);
        DeduplicationId = ReadString(properties, DeduplicationIdProperty);
    }
}

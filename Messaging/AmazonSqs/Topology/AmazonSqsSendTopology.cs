using MassTransit.Topology;

namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>Names error and skipped queues, and reads addresses of queues.</summary>
internal sealed class AmazonSqsSendTopology : SendTopology, IAmazonSqsSendTopologyConfigurator
{
    private const string Fifo = ".fifo";

    public Action<IAmazonSqsQueueConfigurator>? ConfigureErrorSettings { get; set; }
    public Action<IAmazonSqsQueueConfigurator>? ConfigureDeadLetterSettings { get; set; }

    IAmazonSqsMessageSendTopologyConfigurator<T> IAmazonSqsSendTopology.GetMessageTopology<T>() => Of<T>();

    public AmazonSqsMessageSendTopology<T> Of<T>()
        where T : class => (AmazonSqsMessageSendTopology<T>)GetMessageTopology<T>();

    public SendSettings GetSendSettings(AmazonSqsEndpointAddress address) =>
        new QueueSettings(address.Name) { Durable = address.Durable, AutoDelete = address.AutoDelete };

    public SendSettings GetErrorSettings(ReceiveSettings source) =>
        Derive(source, ErrorQueueNameFormatter.FormatErrorQueueName, ConfigureErrorSettings);

    public SendSettings GetDeadLetterSettings(ReceiveSettings source) =>
        Derive(source, DeadLetterQueueNameFormatter.FormatDeadLetterQueueName, ConfigureDeadLetterSettings);

    protected override IMessageSendTopologyConfigurator CreateMessageTopology<T>(Type type)
    {
        var topology = new AmazonSqsMessageSendTopology<T>();
        OnMessageTopologyCreated(topology);
        return topology;
    }

    // A FIFO queue's companion is FIFO too, and the suffix must stay last.
    private static QueueSettings Derive(ReceiveSettings source, Func<string, string> format, Action<IAmazonSqsQueueConfigurator>? configure)
    {
        var name = source.QueueName;
        var settings = new QueueSettings(AmazonSqsEndpointAddress.IsFifo(name)
            ? format(name[..^Fifo.Length]) + name[^Fifo.Length..]
            : format(name))
        {
            Durable = source.Durable,
            AutoDelete = source.AutoDelete,
        };
        foreach (var (key, value) in source.QueueAttributes)
            settings.QueueAttributes[key] = value;
        foreach (var (key, value) in source.QueueTags)
            settings.QueueTags[key] = value;
        configure?.Invoke(settings);
        return settings;
    }
}

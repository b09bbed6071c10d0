namespace MassTransit;

/// <summary>Configures a queue. Attributes and tags apply when the queue is created; an existing queue is never altered.</summary>
public interface IAmazonSqsQueueConfigurator
{
    /// <summary>True (default): the queue outlives the bus. Shown in the queue's address.</summary>
    bool Durable { set; }

    /// <summary>True: the queue and its subscriptions are deleted when the bus stops. Default: false.</summary>
    bool AutoDelete { set; }

    /// <summary>Queue attributes by their AWS name, for example <c>VisibilityTimeout</c> in seconds (SQS API reference: CreateQueue). Sent as text.</summary>
    IDictionary<string, object> QueueAttributes { get; }

    /// <summary>Attributes of every subscription of this queue, for example <c>RawMessageDelivery</c> (SNS API reference: Subscribe). They win over those of topics.</summary>
    IDictionary<string, object> QueueSubscriptionAttributes { get; }

    /// <summary>Tags of the queue: at most 50 (SQS developer guide: cost allocation tags).</summary>
    IDictionary<string, string> QueueTags { get; }
}

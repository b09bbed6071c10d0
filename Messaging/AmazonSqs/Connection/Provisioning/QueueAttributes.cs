namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Which attributes of a queue can be set, and how declared ones compare (source: SQS API reference, CreateQueue).</summary>
internal static class QueueAttributes
{
    private static readonly HashSet<string> Copied = new(StringComparer.Ordinal)
    {
        "DelaySeconds", "MaximumMessageSize", "MessageRetentionPeriod", "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout",
        "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled",
        "FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit",
    };

    /// <summary>What another queue can be created with to be like this one. Policies and redrive belong to one queue and are left out.</summary>
    public static IReadOnlyDictionary<string, string> Settable(IReadOnlyDictionary<string, string> attributes)
    {
        var copy = attributes.Where(attribute => Copied.Contains(attribute.Key)).ToDictionary(StringComparer.Ordinal);
        // The two ways to encrypt exclude each other, and the interval without a key is refused.
        copy.Remove(copy.ContainsKey("KmsMasterKeyId") ? "SqsManagedSseEnabled" : "KmsDataKeyReusePeriodSeconds");
        return copy;
    }

    /// <summary>Attributes for the creation; the suffix of the name decides what is FIFO.</summary>
    public static Dictionary<string, string> ForCreation(QueueDeclaration queue)
    {
        var attributes = queue.Attributes.ToDictionary(StringComparer.Ordinal);
        if (queue.IsFifo)
            attributes["FifoQueue"] = "true";
        return attributes;
    }

    /// <summary>Declared attributes that the queue or topic has with other values.</summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> declared, IReadOnlyDictionary<string, string> actual) =>
        from attribute in declared
        let value = actual.GetValueOrDefault(attribute.Key)
        where !AttributeText.AreEqual(attribute.Value, value)
        select $"{attribute.Key} is {(value is null ? "not set" : $"'{value}'")}, declared is '{attribute.Value}'";
}

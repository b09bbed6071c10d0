namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>Encrypts what is created by one key; a key that a declaration names itself stays (source: SQS API reference, CreateQueue; SNS API reference, CreateTopic).</summary>
internal static class Encryption
{
    public const string KeyAttribute = "KmsMasterKeyId";
    private const string BySqsAttribute = "SqsManagedSseEnabled";

    public static QueueDeclaration EncryptedBy(this QueueDeclaration queue, string? keyId) =>
        keyId is null || queue.Attributes.ContainsKey(BySqsAttribute) ? queue : queue with { Attributes = With(queue.Attributes, keyId) };

    public static TopicDeclaration EncryptedBy(this TopicDeclaration topic, string? keyId) =>
        keyId is null ? topic : topic with { Attributes = With(topic.Attributes, keyId) };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> attributes, string keyId)
    {
        var all = attributes.ToDictionary(StringComparer.Ordinal);
        all.TryAdd(KeyAttribute, keyId);
        return all;
    }
}

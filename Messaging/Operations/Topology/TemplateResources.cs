using System.Globalization;
using System.Text.Json.Nodes;

namespace Messaging.Operations.Topology;

/// <summary>The resources of a template (source: CloudFormation resource reference, AWS::SNS and AWS::SQS).</summary>
/// <remarks>Queues and topics outlive their stack: with a queue its messages would go.</remarks>
internal static class TemplateResources
{
    public const string TopicType = "AWS::SNS::Topic";

    private static readonly HashSet<string> JsonAttributes = new(["FilterPolicy", "RedrivePolicy", "DeliveryPolicy"], StringComparer.Ordinal);

    public static JsonObject Topic(DescribedTopic topic) =>
        Kept(TopicType, WithTags(new JsonObject([Named("TopicName", topic.Name), .. Properties(topic.Attributes)]), topic.Tags));

    public static JsonObject Queue(DescribedQueue queue)
    {
        var properties = new JsonObject([Named("QueueName", queue.Name), .. Properties(queue.Attributes)]);
        if (!properties.ContainsKey("KmsMasterKeyId"))
            properties.TryAdd("SqsManagedSseEnabled", true);
        return Kept("AWS::SQS::Queue", WithTags(properties, queue.Tags));
    }

    public static JsonObject Policy(string queue, IReadOnlyList<JsonNode> topicArns) => new()
    {
        ["Type"] = "AWS::SQS::QueuePolicy",
        ["Properties"] = new JsonObject
        {
            ["Queues"] = new JsonArray(new JsonObject { ["Ref"] = queue }),
            ["PolicyDocument"] = new JsonObject
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new JsonArray(new JsonObject
                {
                    ["Sid"] = "TopicsMaySend",
                    ["Effect"] = "Allow",
                    ["Principal"] = new JsonObject { ["Service"] = "sns.amazonaws.com" },
                    ["Action"] = "sqs:SendMessage",
                    ["Resource"] = ArnOf(queue),
                    ["Condition"] = new JsonObject { ["ArnLike"] = new JsonObject { ["aws:SourceArn"] = new JsonArray([.. topicArns]) } },
                }),
            },
        },
    };

    public static JsonObject Subscription(DescribedSubscription subscription, JsonNode topicArn, string queue, string? undelivered, IEnumerable<string> dependencies)
    {
        var properties = new JsonObject([Named("TopicArn", topicArn), Named("Protocol", "sqs"), Named("Endpoint", ArnOf(queue)), .. Properties(subscription.Attributes)]);
        if (undelivered is not null)
            properties["RedrivePolicy"] = new JsonObject { ["deadLetterTargetArn"] = ArnOf(undelivered) };
        return new JsonObject
        {
            ["Type"] = "AWS::SNS::Subscription",
            ["DependsOn"] = new JsonArray([.. dependencies.Select(name => (JsonNode)name)]),
            ["Properties"] = properties,
        };
    }

    private static JsonObject Kept(string type, JsonObject properties) => new()
    {
        ["Type"] = type,
        ["DeletionPolicy"] = "Retain",
        ["UpdateReplacePolicy"] = "Retain",
        ["Properties"] = properties,
    };

    private static JsonObject ArnOf(string queue) => new() { ["Fn::GetAtt"] = new JsonArray(queue, "Arn") };

    // Of its attributes a topic has tags beside, as a queue has; the names are those of the API.
    private static JsonObject WithTags(JsonObject properties, IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count > 0)
            properties["Tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);
        return properties;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(IEnumerable<KeyValuePair<string, string>> attributes) =>
        attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Named(pair.Key, Value(pair.Key, pair.Value)));

    private static JsonNode? Value(string name, string text) =>
        JsonAttributes.Contains(name) ? JsonNode.Parse(text)
        : bool.TryParse(text, out var truth) ? truth
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    private static KeyValuePair<string, JsonNode?> Named(string name, JsonNode? value) => KeyValuePair.Create(name, value);
}

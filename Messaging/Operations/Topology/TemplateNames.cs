using System.Text.Json.Nodes;

namespace Messaging.Operations.Topology;

/// <summary>The logical names of a template's resources: letters and digits alone, each once.</summary>
internal sealed class TemplateNames(TopologyDescription topology, IReadOnlySet<string> existing)
{
    private readonly Dictionary<string, string> _names = Unique(
    [
        .. topology.Topics.Select(topic => TopicKey(topic.Name)),
        .. topology.Queues.SelectMany(queue => new[] { QueueKey(queue.Name), PolicyKey(queue.Name) }),
        .. topology.Subscriptions.Select(SubscriptionKey),
    ]);

    public string Topic(string name) => _names[TopicKey(name)];

    public string Queue(string name) => _names[QueueKey(name)];

    public string Policy(string queue) => _names[PolicyKey(queue)];

    public string Subscription(DescribedSubscription subscription) => _names[SubscriptionKey(subscription)];

    /// <summary>The topic's ARN: that of the resource, or of the topic that another stack makes.</summary>
    public JsonNode TopicArn(string name) => existing.Contains(name)
        ? new JsonObject { ["Fn::Sub"] = $"arn:${{AWS::Partition}}:sns:${{AWS::Region}}:${{AWS::AccountId}}:{name}" }
        : new JsonObject { ["Ref"] = Topic(name) };

    private static string TopicKey(string name) => $"Topic {name}";

    private static string QueueKey(string name) => $"Queue {name}";

    private static string PolicyKey(string queue) => $"Policy of {queue}";

    private static string SubscriptionKey(DescribedSubscription subscription) => $"Subscription of {subscription.Queue} to {subscription.Topic}";

    private static Dictionary<string, string> Unique(IEnumerable<string> keys)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return keys.Distinct(StringComparer.Ordinal).ToDictionary(key => key, key =>
        {
            var name = string.Concat(key.Split(' ', '-', '_', '.').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            var candidate = name;
            for (var number = 2; !taken.Add(candidate); number++)
                candidate = $"{name}{number}";
            return candidate;
        }, StringComparer.Ordinal);
    }
}

using System.Text.Json.Nodes;

namespace Messaging.Operations.Topology;

/// <summary>A topology as a CloudFormation template: the same names, attributes and policies that the transport would make.</summary>
public static class CloudFormationTemplate
{
    /// <summary>Creates the template.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="existing">Names of topics that another stack makes: they are referred to by their ARN.</param>
    public static JsonObject Create(TopologyDescription topology, IReadOnlySet<string> existing)
    {
        var names = new TemplateNames(topology, existing);
        return new JsonObject
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Description"] = $"Queues, topics and subscriptions of {string.Join(", ", topology.Queues.Where(queue => queue.Use == QueueUse.Input).Select(queue => queue.Name))}",
            ["Resources"] = new JsonObject(
            [
                .. topology.Topics.Where(topic => !existing.Contains(topic.Name)).Select(topic => Named(names.Topic(topic.Name), TemplateResources.Topic(topic))),
                .. topology.Queues.Select(queue => Named(names.Queue(queue.Name), TemplateResources.Queue(queue))),
                .. topology.Queues.Where(queue => Senders(topology, queue).Any()).Select(queue => Named(names.Policy(queue.Name), Policy(topology, queue, names))),
                .. topology.Subscriptions.Select(subscription => Named(names.Subscription(subscription), Subscription(topology, subscription, names))),
            ]),
        };
    }

    /// <summary>The topics that a template makes.</summary>
    public static IEnumerable<string> TopicsOf(JsonObject template) =>
        (template["Resources"] as JsonObject ?? []).Select(resource => resource.Value)
            .Where(resource => (string?)resource?["Type"] == TemplateResources.TopicType).Select(resource => (string)resource!["Properties"]!["TopicName"]!);

    // SNS sends to the queue itself, and what it cannot deliver to the queue for that.
    private static IEnumerable<string> Senders(TopologyDescription topology, DescribedQueue queue) =>
        topology.Subscriptions.Where(subscription => subscription.Queue == queue.Name || subscription.Undelivered == queue.Name)
            .Select(subscription => subscription.Topic).Distinct(StringComparer.Ordinal);

    private static JsonObject Policy(TopologyDescription topology, DescribedQueue queue, TemplateNames names) =>
        TemplateResources.Policy(names.Queue(queue.Name), [.. Senders(topology, queue).Select(names.TopicArn)]);

    private static JsonObject Subscription(TopologyDescription topology, DescribedSubscription subscription, TemplateNames names)
    {
        // What SNS delivers before it may would be lost.
        var needed = new[] { subscription.Queue, subscription.Undelivered }.OfType<string>().Where(name => topology.Queues.Any(queue => queue.Name == name)).Select(names.Policy);
        return TemplateResources.Subscription(
            subscription, names.TopicArn(subscription.Topic), names.Queue(subscription.Queue), subscription.Undelivered is { } undelivered ? names.Queue(undelivered) : null, needed);
    }

    private static KeyValuePair<string, JsonNode?> Named(string name, JsonNode value) => KeyValuePair.Create<string, JsonNode?>(name, value);
}

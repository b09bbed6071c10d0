using System.Text.Json.Nodes;

namespace Messaging.Operations.Topology;

/// <summary>The rights on a topology, by role: each action the transport calls, on the pieces it calls it for.</summary>
/// <remarks>
/// Batches have no actions of their own (source: SQS and SNS service authorization references). Where AWS knows no resource for an action,
/// as with the attributes of a subscription, the resource is <c>*</c>.
/// </remarks>
public static class IamPolicies
{
    /// <summary>IAM takes no more characters in a managed policy, white space apart (source: IAM user guide, IAM and STS quotas).</summary>
    public const int MaximumCharacters = 6144;

    /// <summary>The statements of a role; those without a resource are left out.</summary>
    public static IReadOnlyList<IamStatement> Of(TopologyDescription topology, ArnNames arns, IamRole role) =>
        [.. Statements(topology, arns, role).Where(statement => statement.Resources.Count > 0)];

    /// <summary>One policy document for each role.</summary>
    public static JsonObject CreateAll(TopologyDescription topology, ArnNames arns) => new(Enum.GetValues<IamRole>().Select(role =>
        KeyValuePair.Create<string, JsonNode?>(role.ToString(), new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray([.. Of(topology, arns, role).Select(statement => statement.ToJson())]),
        })));

    private static IEnumerable<IamStatement> Statements(TopologyDescription topology, ArnNames arns, IamRole role) => role switch
    {
        IamRole.Publish => [Publish(topology, arns), .. IamKeyStatements.Of(topology, arns, "kms:GenerateDataKey", "kms:Decrypt")],
        IamRole.Consume => [.. Consume(topology, arns), .. IamKeyStatements.Of(topology, arns, "kms:Decrypt", "kms:GenerateDataKey")],
        IamRole.Operate => [.. Operate(topology, arns), .. IamKeyStatements.Of(topology, arns, "kms:Decrypt", "kms:GenerateDataKey")],
        _ => Provision(topology, arns),
    };

    private static IamStatement Publish(TopologyDescription topology, ArnNames arns) =>
        new("Publish", ["sns:GetTopicAttributes", "sns:Publish"], [.. topology.Topics.Where(topic => topic.IsPublished).Select(topic => arns.Topic(topic.Name))]);

    private static IEnumerable<IamStatement> Consume(TopologyDescription topology, ArnNames arns)
    {
        yield return new IamStatement("Receive",
            ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:ReceiveMessage"], Queues(topology, arns, QueueUse.Input));
        yield return new IamStatement("Move",
            ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"], Queues(topology, arns, QueueUse.Input, QueueUse.Moved));
        yield return new IamStatement("LookForUndelivered", ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"], Queues(topology, arns, QueueUse.Undelivered));
        yield return new IamStatement("LookForTopics",
            ["sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic"], SubscribedTopics(topology, arns));
        yield return new IamStatement("LookAtSubscriptions", ["sns:GetSubscriptionAttributes"], Anything(topology));
    }

    private static IEnumerable<IamStatement> Operate(TopologyDescription topology, ArnNames arns)
    {
        yield return new IamStatement("CollectFailed",
            ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ReceiveMessage"], Queues(topology, arns, QueueUse.Moved));
        yield return new IamStatement("ReturnFailed",
            ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"], Queues(topology, arns, QueueUse.Input));
    }

    private static IEnumerable<IamStatement> Provision(TopologyDescription topology, ArnNames arns)
    {
        yield return new IamStatement("Queues",
            [.. Tagging("sqs:TagQueue", topology.Queues.Select(queue => queue.Tags)), "sqs:CreateQueue", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"],
            [.. topology.Queues.Select(queue => arns.Queue(queue.Name))]);
        yield return new IamStatement("QueuePolicies", ["sqs:SetQueueAttributes"],
            [.. topology.Subscriptions.SelectMany(subscription => new[] { subscription.Queue, subscription.Undelivered }).OfType<string>().Distinct(StringComparer.Ordinal).Select(arns.Queue)]);
        yield return new IamStatement("Topics",
            [.. Tagging("sns:TagResource", topology.Topics.Select(topic => topic.Tags)), "sns:CreateTopic", "sns:GetTopicAttributes"],
            [.. topology.Topics.Select(topic => arns.Topic(topic.Name))]);
        yield return new IamStatement("Subscriptions", ["sns:ListSubscriptionsByTopic", "sns:Subscribe"], SubscribedTopics(topology, arns));
        yield return new IamStatement("SubscriptionAttributes", ["sns:GetSubscriptionAttributes", "sns:SetSubscriptionAttributes"], Anything(topology));
    }

    private static IEnumerable<string> Tagging(string action, IEnumerable<IReadOnlyDictionary<string, string>> tags) => tags.Any(all => all.Count > 0) ? [action] : [];

    private static string[] Queues(TopologyDescription topology, ArnNames arns, params QueueUse[] uses) =>
        [.. topology.Queues.Where(queue => uses.Contains(queue.Use)).Select(queue => arns.Queue(queue.Name))];

    private static string[] SubscribedTopics(TopologyDescription topology, ArnNames arns) =>
        [.. topology.Subscriptions.Select(subscription => arns.Topic(subscription.Topic)).Distinct(StringComparer.Ordinal)];

    private static string[] Anything(TopologyDescription topology) => topology.Subscriptions.Count > 0 ? ["*"] : [];
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>The policy by which a queue lets topics send to it: one statement that grows.</summary>
internal static class QueuePolicy
{
    /// <summary>Longest policy of a queue in bytes (source: SQS developer guide, Policy quotas).</summary>
    public const int MaximumBytes = 8192;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Topics that the policy does not let in.</summary>
    public static IReadOnlyList<string> FindUnadmitted(string? policy, string queueArn, IEnumerable<string> topicArns)
    {
        var statements = PolicyStatement.ReadAll(Parse(policy));
        return [.. topicArns.Where(topic => !statements.Any(statement => statement.Admits(topic, queueArn)))];
    }

    /// <summary>The policy with these topics let in; everything else in it stays.</summary>
    public static string Admit(string? policy, string queueArn, IReadOnlyList<string> topicArns)
    {
        var document = Parse(policy);
        var statement = PolicyStatement.ReadAll(document).FirstOrDefault(candidate => candidate.CanGrow(queueArn))
            ?? PolicyStatement.AddTo(document, queueArn);
        foreach (var topic in topicArns)
            statement.Add(topic);
        return Write(document, queueArn);
    }

    private static string Write(JsonObject document, string queueArn)
    {
        var text = document.ToJsonString(Indented);
        if (text.Length > MaximumBytes)
            text = document.ToJsonString();
        return text.Length <= MaximumBytes
            ? text
            : throw new AmazonSqsTransportConfigurationException(
                $"The policy of queue {queueArn} would have {text.Length:N0} characters, the limit is {MaximumBytes:N0}. Let the topics in by one pattern such as arn:aws:sns:REGION:ACCOUNT:*.");
    }

    private static JsonObject Parse(string? policy) =>
        string.IsNullOrWhiteSpace(policy) ? new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray() } : JsonNode.Parse(policy)!.AsObject();
}

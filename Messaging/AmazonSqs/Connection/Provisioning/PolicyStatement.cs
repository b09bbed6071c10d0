using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>One statement of a queue's policy.</summary>
internal sealed class PolicyStatement(JsonObject json)
{
    private const string Sns = "sns.amazonaws.com";
    private const string SourceArn = "aws:SourceArn";

    public static IReadOnlyList<PolicyStatement> ReadAll(JsonObject document) => document["Statement"] switch
    {
        JsonArray list => [.. list.OfType<JsonObject>().Select(json => new PolicyStatement(json))],
        JsonObject single => [new PolicyStatement(single)],
        _ => [],
    };

    public static PolicyStatement AddTo(JsonObject document, string queueArn)
    {
        var json = new JsonObject
        {
            ["Sid"] = Guid.NewGuid().ToString("N"),
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = Sns },
            ["Action"] = "sqs:SendMessage",
            ["Resource"] = queueArn,
            ["Condition"] = new JsonObject { ["ArnLike"] = new JsonObject { [SourceArn] = new JsonArray() } },
        };
        document["Statement"] = document["Statement"] switch
        {
            JsonArray list => new JsonArray([.. list.Select(item => item?.DeepClone()), json]),
            JsonObject single => new JsonArray(single.DeepClone(), json),
            _ => new JsonArray(json),
        };
        return new PolicyStatement(json);
    }

    /// <summary>True when the statement lets the topic send to the queue.</summary>
    public bool Admits(string topicArn, string queueArn) =>
        IsForSending(queueArn) &&
        (json["Condition"] is not JsonObject { Count: > 0 } condition || condition.All(test => Holds(test.Key, test.Value, topicArn)));

    /// <summary>True when it is the kind of statement that this library makes, so that a topic can be added.</summary>
    public bool CanGrow(string queueArn) =>
        IsForSending(queueArn) && json["Condition"] is JsonObject { Count: 1 } condition && condition["ArnLike"] is JsonObject { Count: 1 } like && like.ContainsKey(SourceArn);

    /// <summary>Lets a topic in; a single one is written as text, several as a list.</summary>
    public void Add(string topicArn)
    {
        var like = json["Condition"]!["ArnLike"]!.AsObject();
        string[] arns = [.. Texts(like[SourceArn]), topicArn];
        like[SourceArn] = arns is [var only] ? only : new JsonArray([.. arns.Select(arn => (JsonNode)arn)]);
    }

    private bool IsForSending(string queueArn) =>
        Texts(json["Effect"]).Contains("Allow", StringComparer.Ordinal) &&
        Texts(json["Action"]).Any(action => Matches(action.ToUpperInvariant(), "SQS:SENDMESSAGE")) &&
        Texts(json["Resource"]).Any(resource => Matches(resource, queueArn)) &&
        Texts(json["Principal"] is JsonObject principal ? principal["Service"] ?? principal["AWS"] : json["Principal"]).Any(who => who is Sns or "*");

    private static bool Holds(string test, JsonNode? operands, string topicArn) =>
        test is "ArnLike" or "ArnEquals" or "StringLike" or "StringEquals" &&
        operands is JsonObject { Count: 1 } map && Texts(map[SourceArn]).Any(pattern => Matches(pattern, topicArn));

    private static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonArray list => list.OfType<JsonValue>().Select(item => item.ToString()),
        _ => [],
    };
}

using System.Text.Json.Nodes;

namespace Messaging.Operations.Topology;

/// <summary>One statement of an IAM policy: these actions on these resources.</summary>
/// <param name="Sid">Its name in the policy.</param>
/// <param name="Actions">Such as <c>sqs:ReceiveMessage</c>.</param>
/// <param name="Resources">ARNs; <c>*</c> only where IAM knows no resource for the action.</param>
public sealed record IamStatement(string Sid, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>A condition, or none.</summary>
    public JsonObject? Condition { get; init; }

    /// <summary>As it stands in a policy.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            [nameof(Sid)] = Sid,
            ["Effect"] = "Allow",
            ["Action"] = Texts(Actions),
            ["Resource"] = Texts(Resources),
        };
        if (Condition is not null)
            json[nameof(Condition)] = Condition.DeepClone();
        return json;
    }

    private static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}

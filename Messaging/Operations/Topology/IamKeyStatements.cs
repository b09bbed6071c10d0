using System.Text.Json.Nodes;

namespace Messaging.Operations.Topology;

/// <summary>The rights on the key that encrypts queues and topics: SQS and SNS call KMS in the name of who calls them.</summary>
internal static class IamKeyStatements
{
    public static IEnumerable<IamStatement> Of(TopologyDescription topology, ArnNames arns, params string[] actions)
    {
        if (topology.KmsKeyId is not { } keyId)
            yield break;
        yield return arns.Key(keyId) is { } key
            ? new IamStatement("UseKey", actions, [key])
            : new IamStatement("UseKey", actions, [arns.AnyKey])
            {
                Condition = new JsonObject { ["ForAnyValue:StringEquals"] = new JsonObject { ["kms:ResourceAliases"] = KmsAlias.Of(keyId) } },
            };
    }
}

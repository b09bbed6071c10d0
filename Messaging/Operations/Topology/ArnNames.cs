namespace Messaging.Operations.Topology;

/// <summary>The ARNs that the pieces of a topology have in one account.</summary>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
/// <param name="Region">Their region.</param>
/// <param name="Account">Their account, 12 digits.</param>
public sealed record ArnNames(string Partition, string Region, string Account)
{
    /// <summary>ARN of a queue.</summary>
    public string Queue(string name) => $"arn:{Partition}:sqs:{Region}:{Account}:{name}";

    /// <summary>ARN of a topic.</summary>
    public string Topic(string name) => $"arn:{Partition}:sns:{Region}:{Account}:{name}";

    /// <summary>ARN of a key that is named by its id or its ARN; null for an alias, which names no key in a policy.</summary>
    public string? Key(string keyId) =>
        keyId.StartsWith("arn:", StringComparison.Ordinal) && keyId.Contains(":key/", StringComparison.Ordinal) ? keyId
        : KmsAlias.Of(keyId) is null ? $"arn:{Partition}:kms:{Region}:{Account}:key/{keyId}"
        : null;

    /// <summary>What stands for every key of the account: only together with a condition on the alias.</summary>
    public string AnyKey => $"arn:{Partition}:kms:{Region}:{Account}:key/*";
}

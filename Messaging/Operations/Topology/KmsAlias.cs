namespace Messaging.Operations.Topology;

/// <summary>Tells the alias of a key from its id and its ARN.</summary>
public static class KmsAlias
{
    private const string Prefix = "alias/";

    /// <summary>The keys of AWS itself: SNS may not use them to write to a queue (source: SNS developer guide, Enabling server-side encryption for a topic with an encrypted queue subscribed).</summary>
    private const string OfAws = "alias/aws/";

    /// <summary>The alias, <c>alias/NAME</c>; null when the text is the id or the ARN of a key.</summary>
    public static string? Of(string keyId) =>
        keyId.IndexOf(Prefix, StringComparison.Ordinal) is var start and >= 0 && (start == 0 || keyId[start - 1] == ':') ? keyId[start..] : null;

    /// <summary>True for a key of AWS itself, whose policy nobody can open to SNS.</summary>
    public static bool IsOfAws(string keyId) => Of(keyId)?.StartsWith(OfAws, StringComparison.Ordinal) == true;
}

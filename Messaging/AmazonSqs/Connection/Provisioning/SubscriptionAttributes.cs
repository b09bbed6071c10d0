namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Compares the attributes of a subscription, and orders their changes.</summary>
internal static class SubscriptionAttributes
{
    /// <summary>What a subscription is without the attribute (source: SNS API reference, SetSubscriptionAttributes).</summary>
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["RawMessageDelivery"] = "false",
        ["FilterPolicyScope"] = "MessageAttributes",
        ["FilterPolicy"] = "{}",
    };

    /// <summary>Declared attributes whose value differs, in the order in which SNS takes the changes.</summary>
    /// <remarks>A nested policy fits only the scope MessageBody: that scope is set before the policy, the other one after it.</remarks>
    public static IReadOnlyList<KeyValuePair<string, string>> Changes(IReadOnlyDictionary<string, string> declared, IReadOnlyDictionary<string, string> actual) =>
        [.. declared.Where(attribute => !AttributeText.AreEqual(attribute.Value, actual.GetValueOrDefault(attribute.Key) ?? Defaults.GetValueOrDefault(attribute.Key)))
            .OrderBy(Turn)];

    private static int Turn(KeyValuePair<string, string> attribute) => attribute switch
    {
        { Key: "FilterPolicyScope", Value: "MessageBody" } => 0,
        { Key: "FilterPolicyScope" } => 2,
        _ => 1,
    };

    /// <summary>True when the subscription filters though no filter is declared: messages may be lost without a trace.</summary>
    public static bool HasForeignFilter(IReadOnlyDictionary<string, string> declared, IReadOnlyDictionary<string, string> actual) =>
        !declared.ContainsKey("FilterPolicy") && actual.GetValueOrDefault("FilterPolicy") is { } policy && !AttributeText.AreEqual("{}", policy);
}

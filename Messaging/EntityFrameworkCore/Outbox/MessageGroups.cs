using MassTransit.Serialization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Finds the keys for which messages keep their order over many units.</summary>
internal static class MessageGroups
{
    /// <summary>The name under which the official SQS transport keeps a message's group in an outbox.</summary>
    private const string Property = "SQS-GroupId";

    public static IReadOnlyList<string> Of(IReadOnlyList<OutboxMessage> messages)
    {
        List<string>? groups = null;
        for (var index = 0; index < messages.Count; index++)
        {
            if (Find(messages[index].Properties) is { } group && groups?.Contains(group, StringComparer.Ordinal) is not true)
                (groups ??= []).Add(group);
        }

        return groups ?? (IReadOnlyList<string>)[];
    }

    // Most messages have no properties at all; only those that name a group are read as JSON.
    private static string? Find(string? properties)
    {
        if (properties?.Contains(Property, StringComparison.Ordinal) is not true)
            return null;

        var values = SystemTextJsonMessageSerializer.Instance.DeserializeDictionary<object>(properties);
        return values is not null && values.TryGetValue(Property, out var value) ? value?.ToString() : null;
    }
}

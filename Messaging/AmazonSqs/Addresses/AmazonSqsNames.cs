using System.Buffers;
using AddressType = MassTransit.AmazonSqsEndpointAddress.AddressType;

namespace MassTransit.AmazonSqsTransport;

/// <summary>What AWS allows as the name of a queue or topic.</summary>
internal static class AmazonSqsNames
{
    private const int LongestQueueName = 80;
    private const int LongestTopicName = 256;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>Says what is wrong with a name, or null.</summary>
    public static string? FindProblem(string? name, AddressType type)
    {
        var (kind, longest) = type == AddressType.Topic ? ("topic", LongestTopicName) : ("queue", LongestQueueName);
        if (string.IsNullOrWhiteSpace(name))
            return $"The {kind} has no name.";
        if (name.Length > longest)
            return $"The {kind} name '{name}' has {name.Length} characters; AWS allows {longest}. Shorten it.";
        var at = name.AsSpan().IndexOfAnyExcept(Allowed);
        return at < 0 ? null : $"The {kind} name '{name}' holds '{name[at]}'; use letters, digits, hyphens, underscores (and .fifo at the end).";
    }

    public static void ThrowIfInvalid(string? name, AddressType type)
    {
        if (FindProblem(name, type) is { } problem)
            throw new AmazonSqsTransportConfigurationException(problem);
    }
}

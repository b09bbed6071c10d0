using System.Text.Json;
using MassTransit;

namespace ServiceDefaults;

/// <summary>How messages find the one environment they are for.</summary>
public static class EnvironmentSubscription
{
    /// <summary>The header that every message to a CDMS carries; SNS filters by it, as a message attribute.</summary>
    public const string Header = "Environment";

    /// <summary>Subscribes the endpoint's queue to <typeparamref name="T"/>, only to what is for the environment.</summary>
    /// <remarks>Without a filter of its own (in memory) the transport delivers all; the consumer looks at the environment as well.</remarks>
    public static void SubscribeForEnvironment<T>(this IReceiveEndpointConfigurator endpoint, string environment)
        where T : class
    {
        if (endpoint is not IAmazonSqsReceiveEndpointConfigurator queue)
            return;

        queue.ConfigureConsumeTopology = false;
        queue.Subscribe<T>(subscription =>
        {
            subscription.TopicSubscriptionAttributes["FilterPolicy"] = FilterPolicy(environment);
            subscription.TopicSubscriptionAttributes["FilterPolicyScope"] = "MessageAttributes";
        });
    }

    internal static string FilterPolicy(string environment) =>
        JsonSerializer.Serialize(new Dictionary<string, string[]>(StringComparer.Ordinal) { [Header] = [environment] });
}

using System.Globalization;
using MassTransit;

namespace ServiceDefaults;

/// <summary>How long a queue keeps what nobody takes: as long as SQS allows.</summary>
/// <remarks>
/// After the 4 days that SQS keeps messages by default, what waits for a stopped service would be gone, and so would be what lies in an error queue,
/// which takes these attributes over. A queue that exists already is left as it is.
/// </remarks>
internal static class QueueRetention
{
    // Source: Amazon SQS API reference, CreateQueue, MessageRetentionPeriod.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public static void KeepMessagesLongest(this IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is IAmazonSqsReceiveEndpointConfigurator queue)
            queue.QueueAttributes["MessageRetentionPeriod"] = Longest.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
    }
}

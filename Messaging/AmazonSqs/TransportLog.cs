using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport;

/// <summary>What the transport writes to the log; event ids 5100 to 5199.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(5101, LogLevel.Warning, "A message to {Destination} has more than ten headers: {Headers} travel in the envelope alone; subscription filters do not see them")]
    public static partial void HeadersLeftInEnvelope(ILogger logger, string destination, string headers);
}

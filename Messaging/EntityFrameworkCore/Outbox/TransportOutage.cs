using System.Net;
using System.Net.Sockets;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Tells a broker that cannot be reached from a message that cannot be sent.</summary>
internal static class TransportOutage
{
    public static bool IsLikely(Exception? exception) => exception switch
    {
        null => false,
        AggregateException several => several.InnerExceptions.Any(IsLikely),
        TimeoutException or OperationCanceledException or IOException or SocketException or HttpRequestException => true,
        ConnectionException => true,
        _ => HasServerStatus(exception) || IsLikely(exception.InnerException),
    };

    // The AWS SDK's exceptions carry the HTTP status; this assembly does not know the SDK. Expired keys or a right that was taken away
    // concern every message alike: sent to quarantine, all of them would have to be brought back by hand.
    private static bool HasServerStatus(Exception exception) =>
        exception.GetType().GetProperty("StatusCode")?.GetValue(exception) is HttpStatusCode status
        && status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError;
}

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

    // The AWS SDK's exceptions carry the HTTP status; this assembly does not know the SDK.
    private static bool HasServerStatus(Exception exception) =>
        exception.GetType().GetProperty("StatusCode")?.GetValue(exception) is HttpStatusCode status
        && status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
